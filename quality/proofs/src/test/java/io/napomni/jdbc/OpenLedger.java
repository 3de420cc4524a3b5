package io.napomni.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.napomni.jdbc.base.Connections;
import io.napomni.jdbc.sqlite.Sqlite;
import io.napomni.port.store.Stores;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

/**
 * A durable ledger, opened as a process would that begins later than it does; stands in this package because only here
 * the shift of the clock can be given. Where it lies is said in one word that can be handed to another process: the
 * address of a PostgreSQL database, or else the path of an SQLite file; behind a {@code #} a tenant may stand.
 */
public final class OpenLedger implements AutoCloseable {

    private static final String SERVER = "jdbc:postgresql:";
    private static final int CONNECTIONS = 6;

    private final Stores stores;
    private final Runnable closing;

    private OpenLedger(Stores stores, Runnable closing) {
        this.stores = stores;
        this.closing = closing;
    }

    /** The ledger at a place. */
    public static OpenLedger at(String where, Duration later) {
        LongSupplier shift = shift(later);
        if (where.startsWith(SERVER)) {
            HikariDataSource pool = pool(where);
            return new OpenLedger(
                    PostgresStores.open(pool, tenant(where), Optional.empty(), shift)
                            .stores(),
                    pool::close);
        }
        SqliteStores file =
                SqliteStores.open(Path.of(place(where)), tenant(where), Optional.empty(), Sqlite.BUSY_MILLIS, shift);
        return new OpenLedger(file.stores(), file::close);
    }

    /** The same through connections of somebody's making; the tables must be there. */
    public static OpenLedger through(DataSource source, String where, Duration later) {
        LongSupplier shift = shift(later);
        if (where.startsWith(SERVER)) {
            return new OpenLedger(
                    PostgresStores.open(source, tenant(where), Optional.empty(), shift)
                            .stores(),
                    () -> {});
        }
        SqliteStores file = SqliteStores.open(
                new Connections(source, new Sqlite(shift), where, 0), tenant(where), Optional.empty());
        return new OpenLedger(file.stores(), file::close);
    }

    /** Plain connections to a place, as durable as the library asks for. */
    public static DataSource source(String where) {
        return where.startsWith(SERVER)
                ? PostgresServer.plain(place(where))
                : Sqlite.durable("jdbc:sqlite:" + place(where), 5_000);
    }

    /** Makes the tables. */
    public static void install(String where) {
        if (where.startsWith(SERVER)) {
            PostgresStores.install(PostgresServer.plain(place(where)));
        } else {
            SqliteStores.open(Path.of(place(where)), tenant(where)).close();
        }
    }

    private static String place(String where) {
        return where.split("#", 2)[0];
    }

    private static String tenant(String where) {
        return where.contains("#") ? where.split("#", 2)[1] : "acme";
    }

    private static LongSupplier shift(Duration later) {
        long micros = TimeUnit.SECONDS.toMicros(later.toSeconds());
        return () -> micros;
    }

    /** A pool of connections to a PostgreSQL database; close it. */
    public static HikariDataSource pool(String where) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(PostgresServer.plain(place(where)));
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    public Stores stores() {
        return stores;
    }

    @Override
    public void close() {
        closing.run();
    }
}
