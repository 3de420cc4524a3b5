package io.napomni.jdbc;

import io.napomni.jdbc.base.Connections;
import io.napomni.jdbc.sqlite.LocalDisk;
import io.napomni.jdbc.sqlite.Sqlite;
import io.napomni.jdbc.sqlite.SqliteSchema;
import io.napomni.jdbc.store.AllStores;
import io.napomni.port.LedgerException;
import io.napomni.port.store.Stores;
import io.napomni.port.upkeep.Pseudonyms;
import io.napomni.port.upkeep.Upkeep;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
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
    private final AllStores all;

    private SqliteStores(Connections connections, AllStores all) {
        this.connections = connections;
        this.all = all;
    }

    /**
     * Opens a ledger file; a missing one is created, an older one upgraded, for which all processes that have it open
     * are to be stopped first.
     *
     * @param tenant whose part of the file it is; others are not seen
     * @throws LedgerException if the file is locked, foreign, damaged, read-only or of a newer version; it is then left
     *     as it is. Also if the name is blank or has a NUL or an unpaired surrogate
     */
    public static SqliteStores open(Path file, String tenant) {
        return open(file, tenant, Optional.empty(), Sqlite.BUSY_MILLIS, () -> 0);
    }

    /**
     * The same with a key for pseudonyms, without which nothing can be erased. A ledger that has pseudonyms opens with
     * their key only.
     */
    public static SqliteStores open(Path file, String tenant, Pseudonyms pseudonyms) {
        return open(file, tenant, Optional.of(pseudonyms), Sqlite.BUSY_MILLIS, () -> 0);
    }

    /**
     * The same with a clock that goes ahead of the database's, for demonstrations that live through days. A ledger that
     * counts has no such clock.
     *
     * @param ahead how far, asked whenever the time is
     */
    public static SqliteStores open(Path file, String tenant, Supplier<Duration> ahead) {
        return open(
                file,
                tenant,
                Optional.empty(),
                Sqlite.BUSY_MILLIS,
                () -> ahead.get().toNanos() / 1_000);
    }

    static SqliteStores open(
            Path file, String tenant, Optional<Pseudonyms> pseudonyms, int busyMillis, LongSupplier shift) {
        String where = "the ledger " + file;
        LocalDisk.demand(file, where);
        refuseHopeless(file, where);
        DataSource source = Sqlite.durable("jdbc:sqlite:" + file.toAbsolutePath(), busyMillis);
        Connections connections = new Connections(source, new Sqlite(shift), where, KEPT_CONNECTIONS);
        install(connections);
        return open(connections, tenant, pseudonyms);
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
        return open(hosts(source), tenant, Optional.empty());
    }

    /** The same with a key for pseudonyms, as {@link #open(Path, String, Pseudonyms)}. */
    public static SqliteStores open(DataSource source, String tenant, Pseudonyms pseudonyms) {
        return open(hosts(source), tenant, Optional.of(pseudonyms));
    }

    /**
     * Creates the tables in an empty database or upgrades older ones, in one transaction, and sets WAL mode. Stop all
     * processes that have an older version open first: they would go on writing rows as they know them.
     *
     * @throws LedgerException if the database holds something else or is of a newer version; it is then left as it is
     */
    public static void install(DataSource source) {
        install(hosts(source));
    }

    private static Connections hosts(DataSource source) {
        return new Connections(source, new Sqlite(() -> 0), "the SQLite ledger", 0);
    }

    private static void install(Connections connections) {
        try (Connection connection = connections.unverified()) {
            SqliteSchema.install(connection, connections.where());
        } catch (SQLException e) {
            throw connections.trouble(e);
        }
    }

    static SqliteStores open(Connections connections, String tenant, Optional<Pseudonyms> pseudonyms) {
        String named = TenantName.checked(tenant);
        try (Connection connection = connections.unverified()) {
            SqliteSchema.check(connection, connections.where());
        } catch (SQLException e) {
            throw connections.trouble(e);
        }
        return new SqliteStores(connections, AllStores.of(connections, named, pseudonyms));
    }

    /** The stores; always the same ones. */
    public Stores stores() {
        return all.stores();
    }

    /** What is done to them beside runs: tidying, exporting, erasing. */
    public Upkeep upkeep() {
        return all.upkeep();
    }

    /**
     * Writes the file anew, without what was tidied away or erased: until then its bytes can be found in it. Takes as much
     * room again as the file, and waits for others who have it open.
     *
     * @throws LedgerException if there is no room or others write to it, and it is then as before; or if others keep it
     *     open, and then old bytes are still in its log. Asked again it goes on
     */
    public void compact() {
        try (Connection connection = connections.unverified();
                Statement statement = connection.createStatement()) {
            statement.execute("VACUUM");
            emptyLog(statement);
        } catch (SQLException e) {
            throw connections.trouble(e);
        }
    }

    /** The pragma fails by an answer, not by an error: its first column is 1 if somebody was in the way. */
    private void emptyLog(Statement statement) throws SQLException {
        try (ResultSet answer = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
            if (!answer.next() || answer.getInt(1) != 0) {
                throw new LedgerException(connections.where()
                        + " was written anew, but old bytes are still in its log (-wal), because others have it open."
                        + " It is emptied when the last of them closes the file; or compact it again then");
            }
        }
    }

    /** Closes the connections that are its own; the stores then throw {@link LedgerException}. */
    @Override
    public void close() {
        try {
            connections.close();
        } catch (SQLException e) {
            throw connections.trouble(e);
        }
    }
}
