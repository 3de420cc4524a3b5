package io.napomni.jdbc.store;

import io.napomni.jdbc.answer.JdbcAnswers;
import io.napomni.jdbc.answer.JdbcHolds;
import io.napomni.jdbc.base.Connections;
import io.napomni.jdbc.base.Db;
import io.napomni.jdbc.base.Tx;
import io.napomni.port.LedgerException;
import io.napomni.port.store.Leases;
import io.napomni.port.store.Stores;
import io.napomni.port.upkeep.Pseudonyms;
import io.napomni.port.upkeep.Upkeep;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The stores of one tenant, opened. */
public final class AllStores {

    private static final long FORGOTTEN_AFTER = TimeUnit.DAYS.toMicros(1);

    private final Db db;
    private final Names names;
    private final Stores stores;

    private AllStores(Db db, Names names) {
        this.db = db;
        this.names = names;
        this.stores = with(Owner.OF_TENANT, new JdbcLeases(db));
    }

    /**
     * Opens the stores of a tenant in a database whose tables are there; a new tenant is entered.
     *
     * @param pseudonyms for what is erased, and to know it again
     * @throws LedgerException if the name is blank, if it was erased or tidied with another key, or if the database cannot
     *     keep it
     */
    public static AllStores of(Connections connections, String tenant, Optional<Pseudonyms> pseudonyms) {
        if (tenant.isBlank()) {
            throw new LedgerException("a ledger is opened for a tenant; the name given is blank");
        }
        Names names = new Names(pseudonyms);
        long id = new Db(connections, 0).write(tx -> {
            tx.update("DELETE FROM mark WHERE at < ?3", tx.now() - FORGOTTEN_AFTER);
            if (id(tx, tenant, names).isEmpty()) {
                // Not for a name that is there: it would wait for whoever claims for that tenant.
                tx.update("INSERT INTO tenant (name) VALUES (?3) ON CONFLICT (name) DO NOTHING", tenant);
            }
            return id(tx, tenant, names).orElseThrow();
        });
        return new AllStores(new Db(connections, id), names);
    }

    private static Optional<Long> id(Tx tx, String tenant, Names names) throws SQLException {
        return tx.first(
                "SELECT id, seal FROM tenant WHERE name = ?3",
                row -> {
                    names.check(row.getString(2));
                    return row.getLong(1);
                },
                tenant);
    }

    /** For the tenant's one run, and for whoever reads. */
    public Stores stores() {
        return stores;
    }

    /** What is done to them beside runs. */
    public Upkeep upkeep() {
        return new JdbcUpkeep(db, names);
    }

    /** For one run of several that share the tenant's work. */
    public Stores ofShare() {
        SharedLeases leases = new SharedLeases(db);
        return with(leases, leases);
    }

    private Stores with(Owner owner, Leases leases) {
        return new Stores(
                new JdbcLedger(db, names, owner),
                new JdbcHistory(db, names),
                leases,
                new JdbcRegister(db),
                new JdbcDoubts(db, owner),
                new JdbcJournal(db),
                new JdbcHolds(db, names.pseudonyms()),
                new JdbcApprovals(db),
                new JdbcRuns(db),
                new JdbcRests(db),
                new JdbcSuppressions(db),
                new JdbcAnswers(db));
    }
}
