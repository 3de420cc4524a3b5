package io.napomni.jdbc.store;

import io.napomni.jdbc.base.Db;
import io.napomni.jdbc.base.Times;
import io.napomni.port.LostClaimException;
import io.napomni.port.RunUnderWayException;
import io.napomni.port.store.Leases;
import io.napomni.port.store.RegisterRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * For a run that shares a tenant's work with others. Nobody is kept out: of two runs of one share, each effect is won by
 * one. What it has claimed is its own and lives as long as it renews it.
 */
final class SharedLeases implements Leases, Owner {

    private final Db db;
    private final Leases tenants;
    private String run = "";
    private Instant until = Instant.MIN;

    SharedLeases(Db db) {
        this.db = db;
        this.tenants = new JdbcLeases(db);
    }

    @Override
    public Instant acquire(String owner, Duration lease) {
        // Asked before anybody is kept waiting: who has the last connection may wait for this.
        return acquired(owner, lease, db.read(tx -> Times.instant(tx.now())));
    }

    private synchronized Instant acquired(String owner, Duration lease, Instant now) {
        if (!run.isEmpty() && now.isBefore(until)) {
            throw new RunUnderWayException(run, until);
        }
        run = owner;
        until = now.plus(lease);
        return now;
    }

    @Override
    public void renew(String owner, Duration lease) {
        if (!isOf(owner)) {
            throw new LostClaimException("the run " + owner + " is over; stop, begin nothing");
        }
        prolonged(db.write(tx -> {
            long end = Times.later(tx.now(), lease);
            tx.update(JdbcLeases.RENEW_CLAIMS, owner, end);
            return Times.instant(end);
        }));
    }

    @Override
    public synchronized void release(String owner) {
        run = isOf(owner) ? "" : run;
    }

    @Override
    public int settleAbandoned() {
        return tenants.settleAbandoned();
    }

    @Override
    public List<RegisterRow> deferred() {
        return tenants.deferred();
    }

    @Override
    public synchronized String name(String tenants) {
        return run;
    }

    private synchronized void prolonged(Instant end) {
        until = end;
    }

    private synchronized boolean isOf(String owner) {
        return run.equals(owner);
    }
}
