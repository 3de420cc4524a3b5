package io.napomni.bitrix24.rest;

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
 * How long to wait before a call is repeated: twice as long each time, up to half less or half more by chance, so that
 * all whom one trouble stopped do not come back at one moment; and not before the time that the other side named.
 */
record Backoff(Clock clock, RandomGenerator chance) {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    /** @param repetition counted from 1 */
    Duration before(int repetition, PortalError error) {
        long usual = FIRST.multipliedBy(1L << (repetition - 1)).toMillis();
        Duration spread = Duration.ofMillis((long) (usual * (0.5 + chance.nextDouble())));
        // The gate itself holds back a method that has used up its working time.
        return error.kind() == ErrorKind.OPERATING_LIMIT
                ? spread
                : error.notBefore()
                        .map(time -> Duration.between(clock.instant(), time))
                        .filter(named -> named.compareTo(spread) > 0)
                        .orElse(spread);
    }

    /**
     * The time that the header Retry-After names (RFC 9110 section 10.2.3): seconds or a date. The portal itself sends
     * none; what stands before it may. Anything else in it is passed over, and nobody may put us off for more than a
     * day.
     */
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
