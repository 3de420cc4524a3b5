package io.napomni.bitrix24.rest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Knows when the next request will be taken: a bucket which each request fills by one and which leaks so many a second.
 * The portal lets it leak once a second, so we stay one second's leak below its brim.
 */
final class RequestBucket {
    private final Clock clock;
    private final double brim;
    private final int perSecond;
    private double level;
    private Instant leakedAt;

    RequestBucket(int burst, int perSecond, Clock clock) {
        this.clock = clock;
        this.perSecond = perSecond;
        this.brim = burst - perSecond;
        this.leakedAt = clock.instant();
    }

    /** Counts a request and says how long it has to wait; empty, and not counted, if that is longer than allowed. */
    synchronized Optional<Duration> reserve(Duration longest) {
        leak();
        double over = Math.max(0, level + 1 - brim);
        Duration wait = Duration.ofMillis((long) Math.ceil(over * 1000 / perSecond));
        if (wait.compareTo(longest) > 0) {
            return Optional.empty();
        }
        level += 1;
        return Optional.of(wait);
    }

    /** The portal has refused a request: others use it too, and its bucket is full. */
    synchronized void refused() {
        leak();
        level = Math.max(level, brim + perSecond);
    }

    private void leak() {
        Instant now = clock.instant();
        double seconds = Math.max(0, Duration.between(leakedAt, now).toMillis() / 1000.0);
        level = Math.max(0, level - seconds * perSecond);
        leakedAt = now;
    }
}
