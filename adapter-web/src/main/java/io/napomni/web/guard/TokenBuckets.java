package io.napomni.web.guard;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts in memory, for one process. Everybody has a bucket of tokens that fills up steadily; a request takes one.
 *
 * <p>It remembers a bounded number of askers. When there are more, who has been silent longest is forgotten, and may
 * begin anew with a full bucket; so a flood from everywhere takes neither memory nor anybody's turn. An IPv6 network
 * of 64 bits counts as one address, because one household has as many.
 */
public final class TokenBuckets implements RateLimit {

    /**
     * How many requests.
     *
     * @param burst at once
     * @param perMinute steadily
     */
    public record Measure(int burst, int perMinute) {

        /** @throws IllegalArgumentException unless both are positive */
        public Measure {
            if (burst < 1 || perMinute < 1) {
                throw new IllegalArgumentException("a measure allows at least one request");
            }
        }
    }

    private static final class Bucket {
        private double tokens;
        private long filledAt;

        Bucket(double tokens, long filledAt) {
            this.tokens = tokens;
            this.filledAt = filledAt;
        }
    }

    private static final int REMEMBERED = 20_000;
    private static final double MINUTE = 60_000;

    private final Clock clock;
    private final Counted addresses;
    private final Counted letters;

    /** Measures of our choice, for people behind one address of an office and for bots alike. */
    public static TokenBuckets standard(Clock clock) {
        return new TokenBuckets(clock, new Measure(120, 120), new Measure(30, 20));
    }

    /** Other measures. */
    public TokenBuckets(Clock clock, Measure address, Measure letter) {
        this.clock = clock;
        this.addresses = new Counted(address, new Remembered());
        this.letters = new Counted(letter, new Remembered());
    }

    private record Counted(Measure measure, Remembered askers) {}

    private static final class Remembered extends LinkedHashMap<String, Bucket> {
        private static final long serialVersionUID = 1L;

        Remembered() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    }

    @Override
    public synchronized boolean allows(Kind kind, String who) {
        Measure measure = counted(kind).measure();
        long now = clock.millis();
        String asker = kind == Kind.ADDRESS ? Network.of(who) : who;
        Bucket bucket = counted(kind).askers().computeIfAbsent(asker, absent -> new Bucket(measure.burst(), now));
        // A clock that was set back fills nothing, and takes nothing away.
        double grown = Math.max(0, now - bucket.filledAt) / MINUTE * measure.perMinute();
        bucket.tokens = Math.min(measure.burst(), bucket.tokens + grown);
        bucket.filledAt = now;
        boolean allowed = bucket.tokens >= 1;
        bucket.tokens -= allowed ? 1 : 0;
        return allowed;
    }

    /** How many askers are remembered now. */
    synchronized int remembered(Kind kind) {
        return counted(kind).askers().size();
    }

    private Counted counted(Kind kind) {
        return kind == Kind.ADDRESS ? addresses : letters;
    }
}
