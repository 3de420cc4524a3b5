package io.napomni.runner.config.length;

import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long something is kept, as people write it: {@code 3 years}, {@code 6 месяцев}, {@code 90 days}. */
public final class Periods {

    private static final Pattern WRITTEN = Pattern.compile("(?<length>\\d{1,4})\\s+(?<unit>\\S+)");
    private static final Pattern YEARS = Pattern.compile("years?|год(а)?|лет");
    private static final Pattern MONTHS = Pattern.compile("months?|месяц(а|ев)?");
    private static final Pattern WEEKS = Pattern.compile("weeks?|недел(я|и|ь)");
    private static final Pattern DAYS = Pattern.compile("days?|день|дня|дней");

    private Periods() {}

    /** The period; empty if it is not written so. */
    public static Optional<Period> parse(String written) {
        Matcher matcher = WRITTEN.matcher(written.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int length = Integer.parseInt(matcher.group("length"));
        String unit = matcher.group("unit");
        if (YEARS.matcher(unit).matches()) {
            return Optional.of(Period.ofYears(length));
        }
        if (MONTHS.matcher(unit).matches()) {
            return Optional.of(Period.ofMonths(length));
        }
        if (WEEKS.matcher(unit).matches()) {
            return Optional.of(Period.ofWeeks(length));
        }
        return DAYS.matcher(unit).matches() ? Optional.of(Period.ofDays(length)) : Optional.empty();
    }
}
