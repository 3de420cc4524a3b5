package io.napomni.benchmarks.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.napomni.jdbc.PostgresStores;
import io.napomni.port.store.Stores;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A server of its own, durable, behind a pool as hosts have it. */
final class PostgresDatabase implements Database {

    private final EmbeddedPostgres server;
    private final HikariDataSource pool;
    private final PostgresStores ledger;

    PostgresDatabase() {
        try {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        HikariConfig config = new HikariConfig();
        config.setDataSource(server.getPostgresDatabase());
        config.setMaximumPoolSize(8);
        pool = new HikariDataSource(config);
        PostgresStores.install(pool);
        ledger = PostgresStores.open(pool, "bench");
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public Stores stores() {
        return ledger.stores();
    }

    @Override
    public Connection connection() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    @Override
    public void makeBareTables() throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE bare_effect (LIKE napomni.effect INCLUDING ALL)");
            statement.execute("CREATE TABLE bare_place (LIKE napomni.place INCLUDING ALL)");
        }
    }

    @Override
    public void learn() throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE");
        }
    }

    @Override
    public String schema() {
        return "napomni.";
    }

    @Override
    public void close() {
        pool.close();
        try {
            server.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
