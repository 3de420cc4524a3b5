package io.napomni.onec;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.onec.metadata.Metadata;
import io.napomni.onec.query.EntityQuery;
import io.napomni.onec.query.SetList;
import io.napomni.onec.query.SetQuery;
import io.napomni.onec.query.VirtualTable;
import io.napomni.onec.row.RowReader;
import io.napomni.onec.wire.BaseAddress;
import io.napomni.onec.wire.Credentials;
import io.napomni.onec.wire.OneC;
import io.napomni.onec.wire.OneCOptions;
import io.napomni.onec.wire.Reply;
import io.napomni.port.SourceException;
import io.napomni.testkit.fake.onec.fault.Fault;
import io.napomni.testkit.fake.onec.fault.When;
import io.napomni.testkit.fake.onec.recording.Request;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Answers of each kind, cut after any byte as though that were all, are none. By default some of the places are tried,
 * with {@code -Pproof} all; of the description, which is long, and over the wire, 25 times as many.
 */
class CutAnswersTest {
    private static final int TIMES = Integer.getInteger("napomni.proofs.times", 1);
    private static final int ALL_OF = 50_000;
    private static final int FEW = 4;
    private static final long SEED = Long.getLong("napomni.proofs.seed", 20_261_122);
    private static final String PAID = "AccumulationRegister_ОплатаСчетов";
    private static final String INVOICES = "Document_СчетНаОплатуПокупателю";

    /** What can be asked. */
    enum Kind {
        DOCUMENTS {
            @Override
            Reply<?> ask(OneC base, UUID key) {
                return base.page(SetQuery.of(INVOICES, "Ref_Key", "Number", "Date", "СуммаДокумента", "Товары/Сумма"));
            }
        },
        VIRTUAL_TABLE {
            @Override
            Reply<?> ask(OneC base, UUID key) {
                return base.page(VirtualTable.turnovers(PAID).by("СчетНаОплату"));
            }
        },
        SERVICE_DOCUMENT {
            @Override
            Reply<?> ask(OneC base, UUID key) {
                return base.page(new SetList());
            }
        },
        ENTITY {
            @Override
            Reply<?> ask(OneC base, UUID key) {
                return base.entity(EntityQuery.of(INVOICES, key, "Ref_Key", "Number"));
            }
        },
        METADATA {
            @Override
            Reply<?> ask(OneC base, UUID key) {
                return base.schema(body -> Metadata.read(body, Set.of(INVOICES)));
            }
        },
        COUNT {
            @Override
            Reply<?> ask(OneC base, UUID key) {
                return base.count(SetQuery.of(INVOICES, "Ref_Key").count());
            }
        };

        abstract Reply<?> ask(OneC base, UUID key);

        /** Whether it is understood without the network between. */
        boolean reads(byte[] body) {
            ByteArrayInputStream in = new ByteArrayInputStream(body);
            try {
                switch (this) {
                    case ENTITY -> RowReader.object(in);
                    case METADATA -> Metadata.read(in, Set.of(INVOICES));
                    default -> RowReader.set(in);
                }
                return true;
            } catch (IOException | SourceException broken) {
                return false;
            }
        }
    }

    private static OneC open(Counter counter) {
        return new OneC(
                BaseAddress.of(counter.fake.baseUrl().toString()),
                Credentials.of(counter.fake.login(), counter.fake.password()),
                OneCOptions.in(ZoneOffset.UTC).with(wait -> counter.clock.advance(wait), () -> 1L),
                counter.clock);
    }

    private static UUID key(Counter counter) {
        return UUID.fromString(
                counter.data.rows(INVOICES).get(0).path("Ref_Key").asText());
    }

    /** What the base answers to the newest question, byte by byte. */
    private static byte[] body(Counter counter) throws IOException, InterruptedException {
        Request last = counter.fake.requests().last();
        String query = last.rawQuery().isEmpty() ? "" : "?" + last.rawQuery();
        String user = counter.fake.login() + ":" + counter.fake.password();
        HttpRequest request = HttpRequest.newBuilder(URI.create(counter.fake.baseUrl() + last.rawPath() + query))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    private static Set<Integer> places(byte[] body, int some) {
        if (TIMES > 1 && some > FEW && body.length <= ALL_OF) {
            return new TreeSet<>(IntStream.range(0, body.length).boxed().toList());
        }
        Set<Integer> places = new TreeSet<>(List.of(0, 1, body.length - 1));
        Random chance = new Random(SEED);
        IntStream.range(0, some * TIMES).forEach(any -> places.add(chance.nextInt(body.length)));
        return places;
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COUNT")
    void a_beginning_is_never_understood(Kind kind) throws Exception {
        try (Counter counter = Counter.open("bp", 12);
                OneC base = open(counter)) {
            kind.ask(base, key(counter)).orThrow();
            byte[] body = body(counter);
            assertThat(kind.reads(body)).isTrue();
            int last = kind == Kind.METADATA
                    ? new String(body, StandardCharsets.UTF_8).strip().getBytes(StandardCharsets.UTF_8).length
                    : body.length;
            for (int place : places(Arrays.copyOf(body, last), 300)) {
                assertThat(kind.reads(Arrays.copyOf(body, place)))
                        .as("%s cut at %d of %d, seed %d", kind, place, body.length, SEED)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void over_the_wire_it_is_an_error_that_says_so(Kind kind) throws Exception {
        try (Counter counter = Counter.open("bp", 12);
                OneC base = open(counter)) {
            kind.ask(base, key(counter)).orThrow();
            byte[] body = body(counter);
            for (int place : places(body, FEW)) {
                counter.fake.faults().clear();
                counter.fake.faults().inject(new Fault.Cut(place), When.always());
                boolean stillWhole = (kind == Kind.COUNT && place > 0)
                        || (kind == Kind.METADATA
                                && new String(body, place, body.length - place, StandardCharsets.UTF_8).isBlank());
                assertThat(refused(kind, base, key(counter)))
                        .as("%s cut at %d of %d, seed %d", kind, place, body.length, SEED)
                        .isEqualTo(!stillWhole);
            }
        }
    }

    private static boolean refused(Kind kind, OneC base, UUID key) {
        try {
            kind.ask(base, key).orThrow();
            return false;
        } catch (SourceException said) {
            assertThat(said).hasMessageMatching("(?s).*(no complete answer came|broke off|cannot be understood).*");
            return true;
        }
    }
}
