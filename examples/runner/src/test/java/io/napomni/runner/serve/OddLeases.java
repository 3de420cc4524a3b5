package io.napomni.runner.serve;

import io.napomni.port.store.Leases;
import io.napomni.port.store.RegisterRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A store that fails as no store should. */
final class OddLeases implements Leases {

    private final Leases leases;
    boolean broken;

    OddLeases(Leases leases) {
        this.leases = leases;
    }

    @Override
    public Instant acquire(String owner, Duration lease) {
        if (broken) {
            throw new IllegalStateException("Ivanov, +7 912 345-67-89");
        }
        return leases.acquire(owner, lease);
    }

    @Override
    public void renew(String owner, Duration lease) {
        leases.renew(owner, lease);
    }

    @Override
    public void release(String owner) {
        leases.release(owner);
    }

    @Override
    public int settleAbandoned() {
        return leases.settleAbandoned();
    }

    @Override
    public List<RegisterRow> deferred() {
        return leases.deferred();
    }
}
