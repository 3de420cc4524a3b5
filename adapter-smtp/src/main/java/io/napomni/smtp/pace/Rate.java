package io.napomni.smtp.pace;

import java.time.Duration;

/**
 * So many letters in any stretch of time of this length.
 *
 * @param letters at least one
 * @param per more than zero, at most a day
 */
public record Rate(int letters, Duration per) {

    /** @throws IllegalArgumentException if one of them is out of bounds */
    public Rate {
        if (letters < 1 || per.isNegative() || per.isZero() || per.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("a rate is one letter or more in at most a day");
        }
    }

    /** So many in any minute. */
    public static Rate perMinute(int letters) {
        return new Rate(letters, Duration.ofMinutes(1));
    }
}
