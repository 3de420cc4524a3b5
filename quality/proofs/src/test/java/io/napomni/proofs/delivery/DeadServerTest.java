package io.napomni.proofs.delivery;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.action.EffectKey;
import io.napomni.jdbc.OpenLedger;
import io.napomni.jdbc.PostgresServer;
import io.napomni.jdbc.PostgresStores;
import io.napomni.port.LedgerException;
import io.napomni.port.store.Claim;
import io.napomni.port.store.Stores;
import io.napomni.proofs.delivery.Parcels.Addressee;
import io.napomni.testkit.fake.smtp.FakeSmtpServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** F04 and F10: the database server itself is killed. */
class DeadServerTest {

    private static final int CONNECTIONS = 4;
    private static final int ROWS = 100;

    @TempDir
    private Path folder;

    @Test
    void a_database_server_that_is_killed_again_and_again_doubles_and_loses_nothing() throws Exception {
        Figures figures = new Figures("F10-postgresql");
        int letters = Chance.size(60, 1_000);
        int kills = Chance.size(2, 20);
        Random random = Chance.of(figures);
        try (PostgresServer postgres = PostgresServer.start(folder.resolve("data"));
                FakeSmtpServer server = FakeSmtpServer.start()) {
            String where = postgres.database();
            Rounds rounds = new Rounds(where, letters, CONNECTIONS, server);
            AtomicInteger next = new AtomicInteger(Integer.MAX_VALUE);
            AtomicInteger struck = strikeFrom(next, server, postgres);
            for (int round = 0; round < kills; round++) {
                // Half as far apart as there are letters, so that none is left over for no kill.
                next.set(server.received().size() + 1 + random.nextInt(letters / (2 * kills)));
                rounds.through(OpenLedger.source(where));
                postgres.restart();
            }
            next.set(Integer.MAX_VALUE);
            rounds.count(figures, (long) struck.get() * CONNECTIONS);
            figures.exactly("kills", struck.get(), kills).check();
        }
    }

    /** Kills the database once that many letters have come; how often it did. */
    private static AtomicInteger strikeFrom(AtomicInteger next, FakeSmtpServer server, PostgresServer postgres) {
        AtomicInteger struck = new AtomicInteger();
        server.afterEachLetter(letter -> {
            int at = next.get();
            if (server.received().size() >= at && next.compareAndSet(at, Integer.MAX_VALUE)) {
                struck.incrementAndGet();
                postgres.kill();
            }
        });
        return struck;
    }

    @Test
    void a_claim_that_was_acknowledged_survives_the_death_of_the_server_and_a_careless_commit_does_not()
            throws Exception {
        Figures figures = new Figures("F04-postgresql");
        int kills = Chance.size(1, 20);
        long lost = 0;
        long carelesslyLost = 0;
        try (PostgresServer postgres = PostgresServer.start(folder.resolve("data"))) {
            String where = postgres.database();
            Set<EffectKey> acknowledged = new HashSet<>();
            for (int kill = 0; kill < kills; kill++) {
                acknowledged.addAll(claimed(where, kill));
                postgres.kill();
                postgres.restart();
                lost += missing(where, acknowledged);
                carelesslyLost += carelesslyLost(postgres, where);
            }
            assertCarelessIsRefused(where, acknowledged);
        }
        figures.exactly("acknowledged-claims-lost", lost, 0)
                .atLeast("acknowledged-careless-commits-lost", carelesslyLost, 1)
                .check();
    }

    private static long carelesslyLost(PostgresServer postgres, String where) throws Exception {
        carelessly(where, "DROP TABLE IF EXISTS careless", "CREATE TABLE careless (number int)");
        carelessly(where, insertions());
        postgres.kill();
        postgres.restart();
        return ROWS - counted(where);
    }

    private static void assertCarelessIsRefused(String where, Set<EffectKey> keys) {
        PGSimpleDataSource unsafe = new PGSimpleDataSource();
        unsafe.setUrl(where);
        unsafe.setOptions("-c synchronous_commit=off");
        assertThatThrownBy(() ->
                        PostgresStores.open(unsafe, "acme").stores().ledger().closed(keys))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("synchronous_commit");
    }

    private static Set<EffectKey> claimed(String where, int kill) {
        Set<EffectKey> acknowledged = new HashSet<>();
        try (OpenLedger ledger = OpenLedger.at(where, Duration.ZERO)) {
            Stores stores = ledger.stores();
            for (int i = 1; i <= ROWS; i++) {
                Addressee one = new Addressee(kill * ROWS + i);
                Claim claim = new Claim(List.of(one.key()), one.customer(), "", true, List.of());
                stores.ledger().claim(List.of(claim), Duration.ofMinutes(5));
                acknowledged.add(one.key());
            }
        }
        return acknowledged;
    }

    private static long missing(String where, Set<EffectKey> acknowledged) {
        try (OpenLedger ledger = OpenLedger.at(where, Duration.ZERO)) {
            return acknowledged.stream()
                    .filter(key -> ledger.stores().register().find(key).isEmpty())
                    .count();
        }
    }

    private static String[] insertions() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            rows.add("INSERT INTO careless VALUES (" + i + ")");
        }
        return rows.toArray(String[]::new);
    }

    /** Table by a careful commit, rows by careless ones. */
    private static void carelessly(String where, String... statements) throws SQLException {
        try (Connection connection = OpenLedger.source(where).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET synchronous_commit = " + (statements.length == ROWS ? "off" : "on"));
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static long counted(String where) throws SQLException {
        try (Connection connection = OpenLedger.source(where).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM careless")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
