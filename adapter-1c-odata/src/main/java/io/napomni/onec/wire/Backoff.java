package io.napomni.onec.wire;

import io.napomni.onec.error.ErrorKind;
import io.napomni.onec.error.OneCError;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * How often and after which wait a question is asked again: twice as long each time, up to half less or half more by
 * chance; minutes when licences are out, since asking takes one; and not before the time that the other side named.
 */
record Backoff(Clock clock, RandomGenerator chance) {
    static final int MOST_ATTEMPTS = 4;
    static final Duration FIRST = Duration.ofSeconds(1);
    static final Duration FIRST_FOR_LICENCES = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    /** All attempts together. */
    static int attempts(ErrorKind kind) {
        return switch (kind) {
            case BUSY, LOST, UNREACHABLE -> MOST_ATTEMPTS;
            case LICENCES -> 3;
            case TOO_SLOW -> 2;
            default -> 1;
        };
    }

    /** @param repetition counted from 1 */
    Duration before(int repetition, OneCError error) {
        Duration first = error.kind() == ErrorKind.LICENCES ? FIRST_FOR_LICENCES : FIRST;
        long usual = first.multipliedBy(1L << (repetition - 1)).toMillis();
        Duration spread = Duration.ofMillis((long) (usual * (0.5 + chance.nextDouble())));
        return error.notBefore()
                .map(time -> Duration.between(clock.instant(), time))
                .filter(named -> named.compareTo(spread) > 0)
                .orElse(spread);
    }

    /** The time that the header Retry-After names (RFC 9110 section 10.2.3): seconds or a date, at most a day ahead. */
    static Optional<Instant> named(String header, Instant now) {
        Optional<Instant> named =
                SECONDS.matcher(header).matches() ? Optional.of(now.plusSeconds(Long.parseLong(header))) : date(header);
        return named.map(time -> time.isAfter(now.plus(LONGEST)) ? now.plus(LONGEST) : time);
    }

    private static Optional<Instant> date(String header) {
        try {
            return Optional.of(OffsetDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
