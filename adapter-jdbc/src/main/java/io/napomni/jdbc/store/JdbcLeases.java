package io.napomni.jdbc.store;

import io.napomni.jdbc.base.Db;
import io.napomni.jdbc.base.Times;
import io.napomni.jdbc.base.Tx;
import io.napomni.port.LostClaimException;
import io.napomni.port.RunUnderWayException;
import io.napomni.port.store.Leases;
import io.napomni.port.store.RegisterRow;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The lease of the tenant's run, by the database's own clock. */
final class JdbcLeases implements Leases {

    private static final String LEFT = "run-ended (its run ended before it answered)";
    private static final String ACQUIRE = """
            UPDATE tenant SET run_owner = ?3, run_until = ?4
            WHERE id = ?1 AND (run_owner = '' OR run_until <= ?2)""";
    private static final String RENEW = "UPDATE tenant SET run_until = ?4 WHERE id = ?1 AND run_owner = ?3";
    static final String RENEW_CLAIMS = """
            UPDATE effect SET lease_until = ?4
            WHERE tenant = ?1 AND owner = ?3 AND state IN ('CLAIMED', 'SENDING')""";
    private static final String RELEASE =
            "UPDATE tenant SET run_owner = '', run_until = 0 WHERE id = ?1 AND run_owner = ?3";
    private static final String DOUBT = """
            UPDATE effect SET state = 'IN_DOUBT', detail = ?3, updated_at = ?2
            WHERE tenant = ?1 AND state = 'SENDING' AND lease_until <= ?2
            RETURNING key, owner""";

    private final Db db;

    JdbcLeases(Db db) {
        this.db = db;
    }

    @Override
    public Instant acquire(String owner, Duration lease) {
        return db.write(tx -> {
            if (tx.update(ACQUIRE, owner, Times.later(tx.now(), lease)) == 0) {
                throw refused(tx);
            }
            return Times.instant(tx.now());
        });
    }

    private static RunUnderWayException refused(Tx tx) throws SQLException {
        return tx.first(
                        "SELECT run_owner, run_until FROM tenant WHERE id = ?1",
                        row -> new RunUnderWayException(row.getString(1), Times.instant(row.getLong(2))))
                .orElseThrow();
    }

    @Override
    public void renew(String owner, Duration lease) {
        db.write(tx -> {
            long until = Times.later(tx.now(), lease);
            if (tx.update(RENEW, owner, until) == 0) {
                throw new LostClaimException("the lease of the run " + owner + " has passed on; stop, begin nothing");
            }
            return tx.update(RENEW_CLAIMS, owner, until);
        });
    }

    @Override
    public void release(String owner) {
        db.write(tx -> tx.update(RELEASE, owner));
    }

    @Override
    public int settleAbandoned() {
        return db.write(tx -> {
            Claims.sweep(tx);
            Map<String, String> left = new TreeMap<>();
            tx.list(DOUBT, row -> left.put(row.getString(1), Row.by(row.getString(2))), LEFT);
            for (Map.Entry<String, String> one : left.entrySet()) {
                tx.journal("in-doubt", one.getKey(), one.getValue(), LEFT, JdbcJournal.concerns(one.getKey()));
            }
            return left.size();
        });
    }

    @Override
    public List<RegisterRow> deferred() {
        return db.list(tx -> tx.ask(
                Row.SELECT + "state = 'DEFERRED' ORDER BY updated_at, key",
                row -> Row.read(row).shown()));
    }
}
