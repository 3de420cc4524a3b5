package io.napomni.runner.config.length;

import io.napomni.calendar.Delay;
import io.napomni.calendar.RussianWorkCalendar;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as people write them: {@code 2 months}, {@code 60 дней}, {@code 3 working days}. */
public final class Delays {

    private static final Pattern WRITTEN = Pattern.compile("(?<length>\\d{1,4})\\s+(?<unit>\\S+(\\s+\\S+)?)");
    private static final Pattern MONTHS = Pattern.compile("months?|месяц(а|ев)?");
    private static final Pattern WEEKS = Pattern.compile("weeks?|недел(я|и|ь)");
    private static final Pattern DAYS = Pattern.compile("days?|день|дня|дней");
    private static final Pattern WORKING_DAYS =
            Pattern.compile("(working|business)\\s+days?|рабоч(ий|их)\\s+(день|дня|дней)");

    private Delays() {}

    /** The length; empty if it is not written so. Working days are Russia's. */
    public static Optional<Delay> parse(String written) {
        Matcher matcher = WRITTEN.matcher(written.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int length = Integer.parseInt(matcher.group("length"));
        String unit = matcher.group("unit");
        if (MONTHS.matcher(unit).matches()) {
            return Optional.of(Delay.months(length));
        }
        if (WEEKS.matcher(unit).matches()) {
            return Optional.of(Delay.days(7 * length));
        }
        if (DAYS.matcher(unit).matches()) {
            return Optional.of(Delay.days(length));
        }
        return WORKING_DAYS.matcher(unit).matches()
                ? Optional.of(Delay.workingDays(length, RussianWorkCalendar.standard()))
                : Optional.empty();
    }
}
