package io.napomni.bitrix24.rest;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the header Retry-After (RFC 9110 section 10.2.3): seconds or a date. The portal itself sends none; what stands
 * before it may. Anything else in it is passed over, and nobody may put us off for more than a day.
 */
final class RetryAfter {
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
    private static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    static Optional<Instant> read(String header, Instant now) {
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
