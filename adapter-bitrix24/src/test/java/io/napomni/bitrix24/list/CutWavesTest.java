package io.napomni.bitrix24.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.napomni.bitrix24.StubServer;
import io.napomni.bitrix24.rest.PortalOptions;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.port.SourceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Later answers of a long list go wrong: those of a second wave, and those of a window of ids that is read beside others. */
class CutWavesTest {
    /** Rows of the first wave: so many pages that there is a second. */
    private static final int FIRST = 500;

    /** Places where an answer is spoilt; at every byte with {@code -Dnapomni.cuts=1000000}. */
    private static final int CUTS = Integer.getInteger("napomni.cuts", 60);

    private final StubServer stub = StubServer.start();
    /** One for all readings, which are too many for a client each, or for a real portal's limits. */
    private final RestClient client = new RestClient(
            stub.webhook(),
            Clock.systemUTC(),
            PortalOptions.standard().withRate(1_000_000, 100_000).withPause(wait -> {}));

    private final List<Long> read = new ArrayList<>();
    private volatile long lastId;
    private volatile byte[] spoilt = new byte[0];
    private volatile String where = "";

    @AfterEach
    void close() {
        stub.close();
    }

    /** @return whether it was a reading */
    private boolean reads() {
        read.clear();
        try {
            KeysetChains.read(
                    client,
                    List.of(new ItemQuery(2, List.of("id"), Map.of())),
                    Optional.empty(),
                    row -> read.add(row.get("id").id().orElseThrow()));
            return true;
        } catch (SourceException refused) {
            assertThat(refused).hasMessageContaining("Bitrix24");
            return false;
        }
    }

    private static String page(long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(id -> "{\"id\":" + id + "}")
                .collect(Collectors.joining(",", "{\"items\":[", "]}"));
    }

    private static String batch(String results) {
        return "{\"result\":{\"result\":{" + results + "},\"result_error\":[],\"result_time\":[]},\"time\":{}}";
    }

    private String first() {
        String pages = IntStream.range(0, FIRST / 50)
                .mapToObj(page -> "\"c0p" + page + "\":" + page(page * 50L + 1, page * 50L + 50))
                .collect(Collectors.joining(","));
        return batch("\"c0plast\":" + page(lastId, lastId) + "," + pages);
    }

    /** A portal whose later rows are few and far between: one at the end of each part. */
    private void answer(HttpExchange exchange) throws IOException {
        String asked = stub.asked();
        byte[] answer = asked.contains("c0plast") ? first().getBytes(StandardCharsets.UTF_8) : later(asked);
        exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
    }

    private byte[] later(String asked) {
        String chain = asked.contains("c0p0") ? "c0" : asked.contains("c1p0") ? "c1" : "c2";
        return where.equals(chain) ? spoilt : tail(chain);
    }

    private byte[] tail(String chain) {
        long id = chain.equals("c1") ? 1_000 : lastId;
        String probe = chain.equals("c0") ? "" : "\"" + chain + "plast\":" + page(id, id) + ",";
        return batch(probe + "\"" + chain + "p0\":" + page(id, id)).getBytes(StandardCharsets.UTF_8);
    }

    private void secondWave() {
        lastId = 503;
        stub.always(this::answer);
    }

    private void windows() {
        lastId = 6_000;
        stub.always(this::answer);
    }

    @Test
    void the_samples_themselves_are_fine() {
        secondWave();
        assertThat(reads()).isTrue();
        assertThat(read).hasSize(FIRST + 1).endsWith(503L);

        windows();
        assertThat(reads()).isTrue();
        assertThat(read).hasSize(FIRST + 2).contains(1_000L, 6_000L);
    }

    private static int step(byte[] whole) {
        return Math.max(1, whole.length / CUTS);
    }

    private void cutEverywhere(String chain) {
        byte[] whole = tail(chain);
        where = chain;
        for (int length = 0; length < whole.length; length += step(whole)) {
            spoilt = Arrays.copyOf(whole, length);

            assertThat(reads()).as(chain + " cut at byte " + length).isFalse();
        }
    }

    @Test
    void a_second_wave_that_is_cut_is_no_reading() {
        secondWave();
        cutEverywhere("c0");
    }

    @Test
    void a_window_that_is_cut_is_no_reading() {
        windows();
        cutEverywhere("c1");
        cutEverywhere("c2");
    }

    @Test
    void with_bits_of_a_window_flipped_no_row_is_lost() {
        windows();
        byte[] whole = tail("c1");
        where = "c1";
        for (int at = 0; at < whole.length; at += step(whole)) {
            for (int bit : new int[] {0, 5}) {
                spoilt = whole.clone();
                spoilt[at] ^= (byte) (1 << bit);

                if (reads()) {
                    assertThat(read).as("bit " + bit + " of byte " + at).hasSize(FIRST + 2);
                }
            }
        }
    }

    @Test
    void a_last_row_that_cannot_be_read_is_no_proof_of_the_end() {
        windows();
        where = "c1";
        for (String probe :
                List.of("null", "[]", "{}", "7", "{\"items\":null}", "{\"items\":[{}]}", "{\"items\":[[]]}")) {
            spoilt = batch("\"c1plast\":" + probe + ",\"c1p0\":{\"items\":[]}").getBytes(StandardCharsets.UTF_8);

            assertThat(reads()).as(probe).isFalse();
        }
    }
}
