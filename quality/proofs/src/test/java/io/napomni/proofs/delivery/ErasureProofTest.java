package io.napomni.proofs.delivery;

import com.zaxxer.hikari.HikariDataSource;
import io.napomni.jdbc.OldTables;
import io.napomni.jdbc.OpenLedger;
import io.napomni.jdbc.PostgresServer;
import io.napomni.jdbc.PostgresStores;
import io.napomni.jdbc.SqliteStores;
import io.napomni.past.Hold;
import io.napomni.port.store.Stores;
import io.napomni.port.upkeep.Pseudonyms;
import io.napomni.port.upkeep.Upkeep;
import io.napomni.port.upkeep.Whom;
import io.napomni.proofs.delivery.Parcels.Addressee;
import io.napomni.smtp.SmtpMailExecutor;
import io.napomni.testkit.fake.smtp.FakeSmtpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * F48: half of those who had a letter are erased; the bytes of the ledger then know none of them, nor did any line of
 * a log, and a run that finds their facts again sends them nothing.
 */
class ErasureProofTest {

    private static final byte[] KEY = "a key of at least sixteen bytes".getBytes(StandardCharsets.UTF_8);
    private static final Pseudonyms NAMES = Pseudonyms.keyed(KEY);
    /** Subject, customer, name, address. */
    private static final int TRACES = 4;
    /** Hashes may be kept shortened. */
    private static final int HALF = 15;

    private final int erased = Chance.size(40, 1_000);

    @TempDir
    private Path folder;

    /** The bytes of a ledger after it was made compact. */
    private interface Dump {

        String bytes() throws Exception;
    }

    @Test
    void who_was_erased_is_in_no_byte_of_the_file_and_gets_no_second_letter() throws Exception {
        try (SqliteStores sqlite = SqliteStores.open(folder.resolve("ledger.db"), "acme", NAMES)) {
            erase("F48-sqlite", sqlite.stores(), sqlite.upkeep(), () -> {
                sqlite.compact();
                try (Stream<Path> files = Files.list(folder)) {
                    return read(files.toList());
                }
            });
        }
    }

    /** What the server writes ahead is older than the erasure until it is used again; the page on stores says so. */
    @Test
    void nor_in_any_byte_of_the_tables_of_postgresql() throws Exception {
        PostgresServer server = PostgresServer.shared();
        String where = server.database();
        try (HikariDataSource pool = OpenLedger.pool(where)) {
            PostgresStores stores = PostgresStores.open(pool, "acme", NAMES);
            erase("F48-postgresql", stores.stores(), stores.upkeep(), () -> {
                OldTables.execute(where, List.of("VACUUM FULL"));
                return read(server.files(where));
            });
        }
    }

    private void erase(String name, Stores stores, Upkeep upkeep, Dump dump) throws Exception {
        Figures figures = new Figures(name);
        try (FakeSmtpServer server = FakeSmtpServer.start();
                Overheard logs = Overheard.usual()) {
            run(stores, server);
            figures.exactly("letters", server.received().size(), 2L * erased);
            for (int number = 1; number <= 2 * erased; number++) {
                promise(stores, new Addressee(number));
            }
            String before = dump.bytes();
            figures.exactly("traces-before", traces(before, 1) + traces(before, 1 + erased), 2L * erased * TRACES);
            for (int number = 1; number <= erased; number++) {
                upkeep.erase(whom(new Addressee(number)), "anna", "asked for");
            }
            run(stores, server);
            figures.exactly("letters-after-the-erasure", server.received().size() - 2L * erased, 0);
            String bytes = dump.bytes();
            figures.exactly("traces-of-the-erased", traces(bytes, 1), 0)
                    .exactly("traces-of-the-others", traces(bytes, 1 + erased), (long) erased * TRACES)
                    .exactly("pseudonyms-of-the-erased", pseudonyms(bytes), erased)
                    .exactly("plain-hashes-and-keys", hashes(before) + hashes(bytes), 0)
                    .exactly("plain-hashes-where-one-stands", hashes(oneHash()), 1);
            String said = String.join("\n", logs.texts());
            figures.atLeast("lines-logged", logs.texts().size(), 2)
                    .exactly("traces-logged", traces(said, 1) + traces(said, 1 + erased) + hashes(said), 0)
                    .check();
        }
    }

    /** What people write may hold a name and an address, which the ledger itself never keeps. */
    private static void promise(Stores stores, Addressee one) {
        stores.holds()
                .place(new Hold(
                        "promise-" + one.number(),
                        new Hold.Scope.OfSubject(one.subject()),
                        Optional.empty(),
                        "write to " + one.address().value() + " later",
                        "anna"));
    }

    private static Whom whom(Addressee one) {
        return one.number() % 2 == 0 ? new Whom.OfSubject(one.subject()) : new Whom.OfCustomer(one.customer());
    }

    private void run(Stores stores, FakeSmtpServer server) {
        SmtpMailExecutor mail = new SmtpMailExecutor(Parcels.config(server.port(), 4), Parcels.CLOCK);
        Parcels.through(stores, 2 * erased, mail).run(Parcels.DAY);
    }

    /** How much of what tells so many people apart stands there: four things of each. */
    private long traces(String bytes, int from) {
        return people(from)
                .flatMap(one -> Stream.of(
                        one.subject().toString(),
                        one.customer().toString(),
                        one.name(),
                        one.address().value()))
                .filter(bytes::contains)
                .count();
    }

    private long pseudonyms(String bytes) {
        return people(1)
                .filter(one -> bytes.contains(NAMES.of(one.subject()).toString()))
                .count();
    }

    /** Hashes that anybody can make, by which one who guesses an identity would recognise it, and keys of those that not. */
    private long hashes(String bytes) {
        Stream<byte[]> plain = people(1)
                .flatMap(one -> Stream.of(
                        one.subject().toString(),
                        one.customer().toString(),
                        one.address().value()))
                .map(ErasureProofTest::hash);
        return Stream.concat(plain, Stream.of(KEY))
                .flatMap(one -> Stream.of(
                        new String(one, StandardCharsets.ISO_8859_1),
                        HexFormat.of().formatHex(one, 0, HALF),
                        Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(one, HALF))))
                .filter(bytes::contains)
                .count();
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String oneHash() {
        return HexFormat.of().formatHex(hash(new Addressee(1).subject().toString()));
    }

    private Stream<Addressee> people(int from) {
        return IntStream.range(from, from + erased).mapToObj(Addressee::new);
    }

    private static String read(List<Path> files) throws IOException {
        StringBuilder bytes = new StringBuilder();
        for (Path file : files) {
            bytes.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
        return bytes.toString();
    }
}
