package io.napomni.example.cluster;

import io.napomni.jdbc.PostgresStores;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;

/** A real PostgreSQL of its own, with the tables of the library, of db-scheduler and of the example. */
final class Database implements AutoCloseable {

    private static final String LEDGER_BYTES = """
            SELECT sum(pg_total_relation_size(oid)) FROM pg_class
            WHERE relnamespace = 'napomni'::regnamespace AND relkind = 'r'""";

    private final EmbeddedPostgres server;

    private Database(EmbeddedPostgres server) {
        this.server = server;
    }

    static Database start() throws IOException, SQLException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        Database database = new Database(server);
        PostgresStores.install(database.source());
        try (InputStream script = Objects.requireNonNull(Node.class.getResourceAsStream("cluster.sql"))) {
            database.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
        return database;
    }

    DataSource source() {
        return server.getPostgresDatabase();
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What the ledger takes, with its indexes. */
    long ledgerBytes() throws SQLException {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(LEDGER_BYTES)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
