package io.napomni.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.jdbc.sqlite.Sqlite;
import io.napomni.model.CustomerRef;
import io.napomni.port.store.Bucket;
import io.napomni.port.store.Claim;
import io.napomni.port.store.HeldItem;
import io.napomni.port.store.Stores;
import io.napomni.port.upkeep.Retention;
import io.napomni.port.upkeep.Tidied;
import io.napomni.port.upkeep.Upkeep;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node of a former version puts rows without their time into the new tables; they are not taken for ages old. */
class UntimedRowsTest {

    private static final Bucket CAP = new Bucket("letters|2026-11-23", 1);

    @Test
    void an_sqlite_file_keeps_them(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("ledger.db");
        try (SqliteStores sqlite = SqliteStores.open(file, "acme", KilledWriter.NAMES, Sqlite.BUSY_MILLIS, () -> 0)) {
            live(sqlite.stores());
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
                forgetTimes(connection, "");
            }
            staysWhenTidied(sqlite.stores(), sqlite.upkeep());
        }
    }

    @Test
    void a_postgresql_database_keeps_them() throws Exception {
        DataSource database = RealPostgres.empty("untimed");
        PostgresStores.install(database);
        PostgresStores postgres = PostgresStores.open(database, "acme", KilledWriter.NAMES, () -> 0);
        live(postgres.stores());
        try (Connection connection = database.getConnection()) {
            forgetTimes(connection, "napomni.");
        }
        staysWhenTidied(postgres.stores(), postgres.upkeep());
    }

    private static void live(Stores stores) {
        Claim claim = new Claim(
                List.of(KilledWriter.key("n1")), new CustomerRef("b24", "company", "44"), "", true, List.of(CAP));
        assertThat(stores.ledger().claim(List.of(claim), Duration.ofMinutes(5))).hasSize(1);
        stores.approvals().hold("run", "volume", List.of(new HeldItem("r", "f", "", false, List.of())));
        stores.approvals().approve("run", "anna");
        IntStream.rangeClosed(0, Retention.RUNS).forEach(i -> stores.runs().finished("run-" + i, Map.of("renewal", 1)));
    }

    private static void forgetTimes(Connection connection, String schema) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : List.of("place", "approval", "run_scenario")) {
                statement.execute("UPDATE " + schema + table + " SET at = 0");
            }
        }
    }

    private static void staysWhenTidied(Stores stores, Upkeep upkeep) {
        assertThat(upkeep.tidy(Retention.standard())).isEqualTo(new Tidied(0, 0, 0, 0, 0, 0, 0));
        assertThat(stores.history()
                        .of(Set.of(), Set.of(), Set.of(CAP.key()), LocalDate.of(2026, 11, 23))
                        .bucketsUsed())
                .containsEntry(CAP.key(), 1);
    }
}
