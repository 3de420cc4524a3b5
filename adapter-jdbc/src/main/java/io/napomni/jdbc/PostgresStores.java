package io.napomni.jdbc;

import io.napomni.jdbc.base.Connections;
import io.napomni.jdbc.postgres.Postgres;
import io.napomni.jdbc.postgres.PostgresSchema;
import io.napomni.jdbc.store.AllStores;
import io.napomni.port.LedgerException;
import io.napomni.port.store.Stores;
import io.napomni.port.upkeep.Pseudonyms;
import io.napomni.port.upkeep.Upkeep;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

/**
 * All stores of one tenant in a PostgreSQL database, version 13 or newer, in a schema of its own called {@code napomni}.
 * What a call has answered is durable: connections with {@code synchronous_commit=off} are refused. Several processes on
 * several machines may share it. Safe for several threads; connections are the host's, and a pool of a few more than the
 * letters that are sent at a time is enough.
 *
 * <p>Times are the database's own, never the virtual machine's.
 */
public final class PostgresStores {

    private static final String WHERE = "the PostgreSQL ledger";

    private final AllStores all;

    private PostgresStores(AllStores all) {
        this.all = all;
    }

    /**
     * Creates the tables or upgrades older ones, in one transaction. Stop all nodes before an upgrade and start the new
     * version on them after it: nodes of the older one would go on writing rows as they know them. A host that applies its own changes of the schema
     * finds the same statements in {@code io/napomni/jdbc/postgres} of the jar.
     *
     * @throws LedgerException if the database cannot be reached, is of a newer version or has another encoding than UTF8;
     *     it is then left as it is
     */
    public static void install(DataSource source) {
        Connections connections = hosts(source, () -> 0);
        try (Connection connection = connections.unverified()) {
            PostgresSchema.install(connection, WHERE);
        } catch (SQLException e) {
            throw connections.trouble(e);
        }
    }

    /**
     * Opens the tenant's stores, whose tables were made by {@link #install(DataSource)}.
     *
     * @param source the host's pool; give its connections a {@code socketTimeout}, or a server that falls silent holds
     *     the caller for ever
     * @param tenant whose part of the database it is; others are not seen
     * @throws LedgerException if the tables are missing or of another version, a setting is not safe, or the name is
     *     blank or has a NUL or an unpaired surrogate
     */
    public static PostgresStores open(DataSource source, String tenant) {
        return open(source, tenant, Optional.empty(), () -> 0);
    }

    /**
     * The same with a key for pseudonyms, without which nothing can be erased. A ledger that has pseudonyms opens with
     * their key only.
     */
    public static PostgresStores open(DataSource source, String tenant, Pseudonyms pseudonyms) {
        return open(source, tenant, Optional.of(pseudonyms), () -> 0);
    }

    static PostgresStores open(DataSource source, String tenant, Optional<Pseudonyms> pseudonyms, LongSupplier shift) {
        String named = TenantName.checked(tenant);
        Connections connections = hosts(source, shift);
        try (Connection connection = connections.unverified()) {
            PostgresSchema.check(connection, WHERE);
        } catch (SQLException e) {
            throw connections.trouble(e);
        }
        return new PostgresStores(AllStores.of(connections, named, pseudonyms));
    }

    private static Connections hosts(DataSource source, LongSupplier shift) {
        return new Connections(source, new Postgres(WHERE, shift), WHERE, 0);
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
     * The same stores for one run that carries out a share of the tenant's work; others may do so at the same time, here
     * and on other nodes. Such a run takes no lease of the tenant: it is not refused while another is under way, and
     * what it claims is its own. A new one each time; for one run at a time.
     */
    public Stores share() {
        return all.ofShare();
    }
}
