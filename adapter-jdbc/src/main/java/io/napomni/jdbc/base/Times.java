package io.napomni.jdbc.base;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Microseconds since 1970, as the tables keep times. */
public final class Times {

    /** The last moment that is told apart: the end of the year 9999. */
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private static final Duration LONGEST = Duration.ofDays(36_500);

    private Times() {}

    public static Instant instant(long micros) {
        long second = Math.floorDiv(micros, 1_000_000L);
        return Instant.ofEpochSecond(second, Math.floorMod(micros, 1_000_000L) * 1_000L);
    }

    /** Rounds up, so that "not before" stays true. */
    public static long micros(Instant instant) {
        Instant bounded = instant.isAfter(LAST) ? LAST : instant.isBefore(Instant.EPOCH) ? Instant.EPOCH : instant;
        return TimeUnit.SECONDS.toMicros(bounded.getEpochSecond()) + (bounded.getNano() + 999) / 1_000;
    }

    /** As it is kept where there may be none. */
    public static long kept(Optional<Instant> moment) {
        return moment.map(Times::micros).orElse(0L);
    }

    /** What {@link #kept} has kept. */
    public static Optional<Instant> ifKept(long micros) {
        return micros == 0 ? Optional.empty() : Optional.of(instant(micros));
    }

    /** Microseconds of a length of time, rounded up; what is over a hundred years either way is a hundred. */
    public static long length(Duration length) {
        Duration bounded = length.compareTo(LONGEST) > 0
                ? LONGEST
                : length.compareTo(LONGEST.negated()) < 0 ? LONGEST.negated() : length;
        return TimeUnit.SECONDS.toMicros(bounded.getSeconds()) + (bounded.getNano() + 999) / 1_000;
    }

    public static long later(long micros, Duration by) {
        Instant start = instant(micros);
        // By seconds: over so many years Duration.between makes an exception and swallows it, for each letter.
        return by.compareTo(Duration.ofSeconds(LAST.getEpochSecond() - start.getEpochSecond())) >= 0
                ? micros(LAST)
                : micros(start.plus(by));
    }

    /** The moment so long before. */
    public static long before(long micros, Period period) {
        return micros(instant(micros).atZone(ZoneOffset.UTC).minus(period).toInstant());
    }

    /** The day it is by Greenwich. */
    public static LocalDate day(long micros) {
        return LocalDate.ofInstant(instant(micros), ZoneOffset.UTC);
    }
}
