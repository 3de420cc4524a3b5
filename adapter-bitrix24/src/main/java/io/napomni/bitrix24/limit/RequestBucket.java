package io.napomni.bitrix24.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Knows when the next request will be taken: a bucket which each request fills by one and which leaks so many a second.
 * The portal lets it leak once a second, so we stay one second's leak below its brim. A clock that jumps ahead empties it,
 * which gives one more burst and no more, however far it jumps; one that is put back lets nothing leak.
 */
public final class RequestBucket implements RequestPace {
    private final Clock clock;
    private final double brim;
    private final int perSecond;
    private double level;
    private Instant leakedAt;

    /**
     * An empty one.
     *
     * @param burst how many requests fill it
     * @param perSecond how many leak out of it
     */
    public RequestBucket(int burst, int perSecond, Clock clock) {
        this.clock = clock;
        this.perSecond = perSecond;
        this.brim = burst - perSecond;
        this.leakedAt = clock.instant();
    }

    @Override
    public synchronized Optional<Duration> reserve(Duration longest) {
        leak();
        double over = Math.max(0, level + 1 - brim);
        Duration wait = Duration.ofMillis((long) Math.ceil(over * 1000 / perSecond));
        if (wait.compareTo(longest) > 0) {
            return Optional.empty();
        }
        level += 1;
        return Optional.of(wait);
    }

    /** Others use the portal too, and its bucket is full. */
    @Override
    public synchronized void refused() {
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
