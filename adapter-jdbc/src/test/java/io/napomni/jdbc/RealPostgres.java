package io.napomni.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** One real PostgreSQL for all tests of a virtual machine, started when it is first asked for. */
final class RealPostgres {

    private static final class Started {

        private static final EmbeddedPostgres SERVER = start();
        private static final DataSource POOL = pool();

        /** As hosts have it. */
        private static DataSource pool() {
            HikariConfig config = new HikariConfig();
            config.setDataSource(SERVER.getPostgresDatabase());
            config.setMaximumPoolSize(16);
            config.setMinimumIdle(0);
            return new HikariDataSource(config);
        }

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("max_connections", "50")
                        .start();
                PostgresStores.install(server.getPostgresDatabase());
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private RealPostgres() {}

    /** A database with the library's tables; every test takes tenants of its own. */
    static DataSource database() {
        return Started.POOL;
    }

    /** The same, a new connection each time. */
    static DataSource unpooled() {
        return Started.SERVER.getPostgresDatabase();
    }

    /** A new, empty database of the same server. */
    static DataSource empty(String name) {
        return empty(name, "");
    }

    /** The same, created otherwise than the server does it. */
    static DataSource empty(String name, String settings) {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + settings);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Started.SERVER.getDatabase("postgres", name);
    }

    /** A new database of the same server, with the tables and nothing else. */
    static DataSource installed(String name) {
        DataSource database = empty(name);
        PostgresStores.install(database);
        return database;
    }

    /** The address of a database of the server, for another process. */
    static String url(String name) {
        return Started.SERVER.getJdbcUrl("postgres", name);
    }

    /** The same database for another user, or with other settings of the session. */
    static DataSource with(Consumer<PGSimpleDataSource> settings) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(Started.SERVER.getJdbcUrl("postgres", "postgres"));
        settings.accept(source);
        return source;
    }
}
