package io.napomni.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Microseconds since 1970, as the tables keep times. */
final class Times {

    /** The last moment that is told apart: the end of the year 9999. */
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private Times() {}

    static Instant instant(long micros) {
        long second = Math.floorDiv(micros, 1_000_000L);
        return Instant.ofEpochSecond(second, Math.floorMod(micros, 1_000_000L) * 1_000L);
    }

    /** Rounds up, so that "not before" stays true. */
    static long micros(Instant instant) {
        Instant bounded = instant.isAfter(LAST) ? LAST : instant.isBefore(Instant.EPOCH) ? Instant.EPOCH : instant;
        return TimeUnit.SECONDS.toMicros(bounded.getEpochSecond()) + (bounded.getNano() + 999) / 1_000;
    }

    static long later(long micros, Duration by) {
        Instant start = instant(micros);
        return by.compareTo(Duration.between(start, LAST)) >= 0 ? micros(LAST) : micros(start.plus(by));
    }
}
