package io.napomni.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.jdbc.base.Connections;
import io.napomni.jdbc.base.Db;
import io.napomni.jdbc.postgres.Postgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A node that freezes within a transaction is not waited for without end, and the host's connection stays as it was. */
class PostgresLimitsTest {

    private static final String LIMITS =
            "SELECT current_setting('lock_timeout'), current_setting('idle_in_transaction_session_timeout')";

    private final DataSource one = new TrustingPool(RealPostgres.unpooled());
    private final Db db = new Db(new Connections(one, new Postgres("here", () -> 0), "here", 0), 1);

    @Test
    void the_server_itself_ends_what_waits_or_stands_still() {
        List<List<String>> reading = db.read(tx -> tx.list(LIMITS, PostgresLimitsTest::limits));
        List<List<String>> writing = db.write(tx -> tx.list(LIMITS, PostgresLimitsTest::limits));

        assertThat(reading).containsExactly(List.of("4s", "30s"));
        assertThat(writing).containsExactly(List.of("4s", "30s"));
    }

    @Test
    void the_host_keeps_its_own_limits() throws SQLException {
        db.write(tx -> tx.list(LIMITS, PostgresLimitsTest::limits));
        try (Connection host = one.getConnection();
                Statement statement = host.createStatement();
                ResultSet row = statement.executeQuery(LIMITS)) {
            row.next();
            assertThat(limits(row)).containsExactly("0", "0");
        }
    }

    private static List<String> limits(ResultSet row) throws SQLException {
        return List.of(row.getString(1), row.getString(2));
    }
}
