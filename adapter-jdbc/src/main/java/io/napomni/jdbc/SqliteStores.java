package io.napomni.jdbc;

import io.napomni.port.LedgerException;
import io.napomni.port.store.Stores;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

/**
 * All stores of one tenant in an SQLite file. What a call has answered is on the disk: the file is in WAL mode with
 * {@code synchronous=FULL}, and each connection's settings are read back before it is used. Several processes of one
 * machine may have the file open; it must not lie on a network share. Safe for several threads.
 *
 * <p>Times are the database's own, never the virtual machine's.
 */
public final class SqliteStores implements AutoCloseable {

    private static final int KEPT_CONNECTIONS = 4;

    private final Connections connections;
    private final Stores stores;

    private SqliteStores(Connections connections, Stores stores) {
        this.connections = connections;
        this.stores = stores;
    }

    /**
     * Opens a ledger file; a missing one is created, an older one upgraded.
     *
     * @param tenant whose part of the file it is; others are not seen
     * @throws LedgerException if the file is locked, foreign, damaged, read-only or of a newer version; it is then left
     *     as it is
     */
    public static SqliteStores open(Path file, String tenant) {
        return open(file, tenant, Settings.BUSY_MILLIS, () -> 0);
    }

    static SqliteStores open(Path file, String tenant, int busyMillis, LongSupplier shift) {
        String where = "the ledger " + file;
        refuseHopeless(file, where);
        DataSource source = Settings.durable("jdbc:sqlite:" + file.toAbsolutePath(), busyMillis);
        Connections connections = new Connections(source, where, KEPT_CONNECTIONS);
        install(connections);
        return open(connections, tenant, shift);
    }

    private static void refuseHopeless(Path file, String where) {
        if (Files.isDirectory(file)) {
            throw new LedgerException(where + " is a folder. Name a file in it");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new LedgerException(where + " cannot be created: its folder does not exist. Create the folder first");
        }
        if (!Files.isWritable(folder) || (Files.exists(file) && !Files.isWritable(file))) {
            throw new LedgerException(
                    where + " can only be read. Nothing was changed. Allow this user to write the file"
                            + " and its folder, or name another file");
        }
    }

    /**
     * Opens a ledger through the host's own connections, whose tables were made by {@link #install(DataSource)}.
     *
     * @param source must give connections with {@code synchronous=FULL}, {@code foreign_keys=ON} and a
     *     {@code busy_timeout} of at least a second; this is verified for every connection
     * @throws LedgerException as {@link #open(Path, String)}, and if a setting differs
     */
    public static SqliteStores open(DataSource source, String tenant) {
        return open(new Connections(source, "the SQLite ledger", 0), tenant, () -> 0);
    }

    /**
     * Creates the tables in an empty database or upgrades older ones, in one transaction, and sets WAL mode.
     *
     * @throws LedgerException if the database holds something else or is of a newer version; it is then left as it is
     */
    public static void install(DataSource source) {
        install(new Connections(source, "the SQLite ledger", 0));
    }

    private static void install(Connections connections) {
        try (Connection connection = connections.unverified()) {
            Schema.install(connection, connections.where());
        } catch (SQLException e) {
            throw Trouble.of(e, connections.where());
        }
    }

    static SqliteStores open(Connections connections, String tenant, LongSupplier shift) {
        if (tenant.isBlank()) {
            throw new LedgerException("a ledger is opened for a tenant; the name given is blank");
        }
        try (Connection connection = connections.unverified()) {
            Schema.check(connection, connections.where());
        } catch (SQLException e) {
            throw Trouble.of(e, connections.where());
        }
        long id = new Db(connections, shift, 0).write(tx -> {
            tx.update("DELETE FROM mark WHERE at < ?2 - 86400000000");
            tx.update("INSERT INTO tenant (name) VALUES (?3) ON CONFLICT (name) DO NOTHING", tenant);
            return tx.first("SELECT id FROM tenant WHERE name = ?3", row -> row.getLong(1), tenant)
                    .orElseThrow();
        });
        return new SqliteStores(connections, stores(new Db(connections, shift, id)));
    }

    private static Stores stores(Db db) {
        return new Stores(
                new SqliteLedger(db),
                new SqliteHistory(db),
                new SqliteLeases(db),
                new SqliteRegister(db),
                new SqliteDoubts(db),
                new SqliteJournal(db),
                new SqliteHolds(db),
                new SqliteApprovals(db),
                new SqliteRuns(db));
    }

    /** The stores; always the same ones. */
    public Stores stores() {
        return stores;
    }

    /** Closes the connections that are its own; the stores then throw {@link LedgerException}. */
    @Override
    public void close() {
        try {
            connections.close();
        } catch (SQLException e) {
            throw Trouble.of(e, connections.where());
        }
    }
}
