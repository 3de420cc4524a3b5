package io.napomni.proofs.delivery;

import com.zaxxer.hikari.HikariDataSource;
import io.napomni.jdbc.OldTables;
import io.napomni.jdbc.OpenLedger;
import io.napomni.jdbc.PostgresServer;
import io.napomni.jdbc.PostgresStores;
import io.napomni.jdbc.SqliteStores;
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
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * F48: half of those who had a letter are erased; the bytes of the ledger then know none of them, nor did any line of
 * a log, and a run that finds their facts again sends them nothing.
 */
class ErasureProofTest {

    private static final Pseudonyms NAMES =
            Pseudonyms.keyed("a key of at least sixteen bytes".getBytes(StandardCharsets.UTF_8));

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
            for (int number = 1; number <= erased; number++) {
                Addressee one = new Addressee(number);
                upkeep.erase(
                        number % 2 == 0 ? new Whom.OfSubject(one.subject()) : new Whom.OfCustomer(one.customer()),
                        "anna",
                        "asked for");
            }
            run(stores, server);
            figures.exactly("letters-after-the-erasure", server.received().size() - 2L * erased, 0);
            String bytes = dump.bytes();
            String said = String.join("\n", logs.texts());
            figures.exactly("erased-and-found", found(bytes, 1), 0)
                    .exactly("others-and-found", found(bytes, 1 + erased), erased)
                    .exactly("addresses-found", bytes.contains("@example.ru") ? 1 : 0, 0)
                    .atLeast("lines-logged", logs.texts().size(), 2)
                    .exactly("erased-and-logged", found(said, 1), 0)
                    .exactly("addresses-logged", said.contains("@example.ru") ? 1 : 0, 0)
                    .check();
        }
    }

    private void run(Stores stores, FakeSmtpServer server) {
        SmtpMailExecutor mail = new SmtpMailExecutor(Parcels.config(server.port(), 4), Parcels.CLOCK);
        Parcels.through(stores, 2 * erased, mail).run(Parcels.DAY);
    }

    private long found(String bytes, int from) {
        return IntStream.range(from, from + erased)
                .mapToObj(Addressee::new)
                .filter(one -> bytes.contains(one.subject().toString())
                        || bytes.contains(one.customer().toString()))
                .count();
    }

    private static String read(List<Path> files) throws IOException {
        StringBuilder bytes = new StringBuilder();
        for (Path file : files) {
            bytes.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
        return bytes.toString();
    }
}
