package io.napomni.bitrix24.crm;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day that a portal or a person wrote: {@code 2026-12-01}, perhaps with a time after it, or {@code 01.12.2026}.
 * Nothing is converted between zones: the portal adds a time to plain dates, and it is technical.
 *
 * @see <a href="https://apidocs.bitrix24.com/data-types.html">dates of the portal</a>
 */
public final class WrittenDay {
    private static final Pattern ISO = Pattern.compile("(?<y>\\d{4})-(?<m>\\d{2})-(?<d>\\d{2})(?:[T ].*)?");
    private static final Pattern RUSSIAN = Pattern.compile("(?<d>\\d{1,2})\\.(?<m>\\d{1,2})\\.(?<y>\\d{4})(?:[ ,].*)?");

    private WrittenDay() {}

    /** The local date; empty if it is none, or no day of the calendar. */
    public static Optional<LocalDate> of(String text) {
        Matcher iso = ISO.matcher(text);
        Matcher matcher = iso.matches() ? iso : RUSSIAN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(part(matcher, "y"), part(matcher, "m"), part(matcher, "d")));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int part(Matcher matcher, String name) {
        return Integer.parseInt(matcher.group(name));
    }
}
