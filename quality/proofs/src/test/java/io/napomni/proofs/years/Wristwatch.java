package io.napomni.proofs.years;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a machine, which may be wrong. It passes for the machine's own, because the library compares that one alone
 * with the ledger's.
 */
final class Wristwatch extends Clock {

    private final Clock right;
    private Duration ahead = Duration.ZERO;

    Wristwatch(Clock right) {
        this.right = right;
    }

    /** From now on is ahead by so much, or behind if it is negative. */
    void beAheadBy(Duration other) {
        ahead = other;
    }

    @Override
    public ZoneId getZone() {
        return right.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new Wristwatch(right.withZone(zone));
    }

    @Override
    public Instant instant() {
        return right.instant().plus(ahead);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other == this || Clock.system(getZone()).equals(other);
    }

    @Override
    public int hashCode() {
        return Clock.system(getZone()).hashCode();
    }
}
