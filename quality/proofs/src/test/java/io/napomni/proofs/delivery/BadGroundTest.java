package io.napomni.proofs.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.jdbc.OldTables;
import io.napomni.jdbc.OpenLedger;
import io.napomni.jdbc.PostgresServer;
import io.napomni.port.LedgerException;
import io.napomni.testkit.fake.smtp.FakeSmtpServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** A ledger on bad ground: a run says so within five seconds, no letter leaves, and once it is mended all do. */
class BadGroundTest {

    private static final int LETTERS = 20;
    private static final long MOST_MILLIS = 5_000;

    @TempDir
    private Path folder;

    /** What mends it. */
    private interface Cure {

        void apply() throws Exception;
    }

    private static void told(String name, String where, DataSource bad, String words, Cure cure) throws Exception {
        Figures figures = new Figures("bad-ground-" + name);
        try (FakeSmtpServer server = FakeSmtpServer.start()) {
            Rounds rounds = new Rounds(where, LETTERS, 2, server);
            long begun = System.nanoTime();
            rounds.through(bad);
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            assertThat(rounds.failure()).contains(words);
            figures.atMost("milliseconds-until-told", millis, MOST_MILLIS)
                    .exactly("letters", server.received().size(), 0);
            cure.apply();
            rounds.calmDown();
            figures.exactly("missing-once-mended", Arrivals.at(server).lost(LETTERS, Set.of()), 0)
                    .exactly("extra-copies", Arrivals.at(server).extra(), 0)
                    .check();
        }
    }

    @Test
    void a_file_on_a_disk_that_can_only_be_read() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 4)) {
            String where = disk.file("ledger.db").toString();
            OpenLedger.install(where);
            disk.writable(false);
            assertThatThrownBy(() -> OpenLedger.at(where, Duration.ZERO).close())
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("can only be read");
            told("read-only", where, OpenLedger.source(where), "may read and write", () -> disk.writable(true));
        }
    }

    @Test
    void a_file_without_the_tables_or_with_older_or_newer_ones() throws Exception {
        String where = folder.resolve("bare.db").toString();
        told("sqlite-bare", where, OpenLedger.source(where), "no tables", () -> OpenLedger.install(where));
        String older = folder.resolve("older.db").toString();
        OldTables.install(older);
        told("sqlite-older", older, OpenLedger.source(older), "older version", () -> OpenLedger.install(older));
        String newer = folder.resolve("newer.db").toString();
        OpenLedger.install(newer);
        long known = OldTables.number(newer, "PRAGMA user_version");
        OldTables.execute(newer, List.of("PRAGMA user_version = 99"));
        told(
                "sqlite-newer",
                newer,
                OpenLedger.source(newer),
                "newer version",
                () -> OldTables.execute(newer, List.of("PRAGMA user_version = " + known)));
    }

    @Test
    void a_file_whose_commits_are_not_synced() throws Exception {
        String where = folder.resolve("ledger.db").toString();
        OpenLedger.install(where);
        SQLiteConfig careless = new SQLiteConfig();
        careless.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        careless.setBusyTimeout(2_000);
        careless.enforceForeignKeys(true);
        SQLiteDataSource source = new SQLiteDataSource(careless);
        source.setUrl("jdbc:sqlite:" + where);
        told("sqlite-synchronous-off", where, source, "not opened safely", () -> {});
    }

    @Test
    void a_postgresql_database_without_the_tables_or_with_older_or_newer_ones() throws Exception {
        String where = PostgresServer.shared().emptyDatabase();
        told("postgresql-bare", where, OpenLedger.source(where), "no tables", () -> OpenLedger.install(where));
        String older = PostgresServer.shared().emptyDatabase();
        OldTables.install(older);
        told("postgresql-older", older, OpenLedger.source(older), "older version", () -> OpenLedger.install(older));
        String newer = PostgresServer.shared().database();
        OldTables.execute(newer, List.of("INSERT INTO napomni.version (number) VALUES (99)"));
        told(
                "postgresql-newer",
                newer,
                OpenLedger.source(newer),
                "newer version",
                () -> OldTables.execute(newer, List.of("DELETE FROM napomni.version WHERE number = 99")));
    }

    @Test
    void a_postgresql_whose_commits_a_crash_could_take_back_or_that_can_only_be_read_or_is_not_there()
            throws Exception {
        String where = PostgresServer.shared().database();
        PGSimpleDataSource careless = server(where);
        careless.setOptions("-c synchronous_commit=off");
        told("postgresql-synchronous-commit-off", where, careless, "synchronous_commit is off", () -> {});
        String read = PostgresServer.shared().database();
        PGSimpleDataSource standby = server(read);
        standby.setOptions("-c default_transaction_read_only=on");
        told("postgresql-read-only", read, standby, "can only read", () -> {});
        String away = PostgresServer.shared().database();
        PGSimpleDataSource nobody = server(away);
        nobody.setPortNumbers(new int[] {1});
        told("postgresql-away", away, nobody, "cannot be reached", () -> {});
    }

    private static PGSimpleDataSource server(String where) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(where);
        return source;
    }
}
