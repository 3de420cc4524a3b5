package io.napomni.testkit.memory;

import io.napomni.past.EffectState;
import io.napomni.port.LostClaimException;
import io.napomni.port.Outcome;
import io.napomni.port.RunUnderWayException;
import io.napomni.port.store.Leases;
import io.napomni.port.store.RegisterRow;
import io.napomni.rule.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The run's lease in memory. */
final class MemoryLeases implements Leases {

    private static final Ending LEFT =
            Ending.of(new Outcome.InDoubt(Reason.of("run-ended", "its run ended before it answered")));

    private final Memory memory;
    private String owner = "";
    private Instant until = Instant.MIN;

    MemoryLeases(Memory memory) {
        this.memory = memory;
    }

    /** The run that is under way, or an empty text. */
    String running() {
        return until.isAfter(memory.now()) ? owner : "";
    }

    @Override
    public Instant acquire(String run, Duration lease) {
        return memory.with(() -> {
            if (!running().isEmpty()) {
                throw new RunUnderWayException(owner, until);
            }
            owner = run;
            until = memory.now().plus(lease);
            return memory.now();
        });
    }

    @Override
    public void renew(String run, Duration lease) {
        memory.with(() -> {
            if (!owner.equals(run)) {
                throw new LostClaimException("the lease of the run " + run + " has passed on; stop, begin nothing");
            }
            until = memory.now().plus(lease);
            memory.rows(row -> row.is(EffectState.CLAIMED) || row.is(EffectState.SENDING)).stream()
                    .filter(row -> row.hand().owner().equals(run))
                    .forEach(row -> memory.keep(row.leasedUntil(until)));
            return true;
        });
    }

    @Override
    public void release(String run) {
        memory.with(() -> {
            if (owner.equals(run)) {
                owner = "";
                until = Instant.MIN;
            }
            return true;
        });
    }

    @Override
    public int settleAbandoned() {
        return memory.with(() -> {
            memory.sweep();
            Instant now = memory.now();
            List<Row> left = memory.rows(row -> row.is(EffectState.SENDING) && row.leaseIsOver(now));
            for (Row row : left) {
                memory.keep(row.ended(LEFT, now));
                memory.write(LEFT.word(), row.key().toString(), row.hand().by(), LEFT.detail());
            }
            return left.size();
        });
    }

    @Override
    public List<RegisterRow> deferred() {
        return memory.with(() -> memory.shown(row -> row.is(EffectState.DEFERRED), Memory.BY_AGE));
    }
}
