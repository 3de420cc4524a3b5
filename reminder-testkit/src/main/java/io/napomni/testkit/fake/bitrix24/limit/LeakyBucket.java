package io.napomni.testkit.fake.bitrix24.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Counts requests of one source; what is above the limit is refused until enough has leaked out, in whole seconds. */
public final class LeakyBucket {
    private final Limits limits;
    private final Clock clock;
    private Instant leakedAt;
    private long level;

    public LeakyBucket(Limits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
        this.leakedAt = clock.instant();
    }

    /** Takes one request in; false where the bucket is full. */
    public synchronized boolean accepts() {
        leak();
        boolean fits = level + 1 <= limits.burst();
        if (fits || limits.refusedCount()) {
            level++;
        }
        return fits;
    }

    /** How many requests are in it now. */
    public synchronized long level() {
        leak();
        return level;
    }

    private void leak() {
        long seconds = Math.max(0, Duration.between(leakedAt, clock.instant()).toSeconds());
        level = Math.max(0, level - seconds * limits.leak());
        leakedAt = leakedAt.plusSeconds(seconds);
    }
}
