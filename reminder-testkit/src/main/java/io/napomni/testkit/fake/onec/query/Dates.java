package io.napomni.testkit.fake.onec.query;

import io.napomni.testkit.fake.onec.wire.Refusal;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalField;
import java.util.Map;
import java.util.Optional;

/** Parts of dates and sums with them; dates are those of the base, without a zone. */
final class Dates {
    private static final Map<String, TemporalField> PARTS = Map.of(
            "year", ChronoField.YEAR,
            "quarter", IsoFields.QUARTER_OF_YEAR,
            "month", ChronoField.MONTH_OF_YEAR,
            "day", ChronoField.DAY_OF_MONTH,
            "dayofweek", ChronoField.DAY_OF_WEEK,
            "dayofyear", ChronoField.DAY_OF_YEAR,
            "hour", ChronoField.HOUR_OF_DAY,
            "minute", ChronoField.MINUTE_OF_HOUR,
            "second", ChronoField.SECOND_OF_MINUTE);
    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "year", ChronoUnit.YEARS,
            "month", ChronoUnit.MONTHS,
            "week", ChronoUnit.WEEKS,
            "day", ChronoUnit.DAYS,
            "hour", ChronoUnit.HOURS,
            "minute", ChronoUnit.MINUTES,
            "second", ChronoUnit.SECONDS);

    private Dates() {}

    static boolean isPart(String function) {
        return PARTS.containsKey(function);
    }

    static BigDecimal part(String function, String date) {
        TemporalField field = Optional.ofNullable(PARTS.get(function)).orElseThrow();
        return BigDecimal.valueOf(Values.date(date).getLong(field));
    }

    static String add(String date, String unit, int amount) {
        return Values.text(Values.date(date).plus(amount, unit(unit)));
    }

    /** How many borders of the unit lie between, as 1C counts: 23:59 and 00:01 are one day apart. */
    static BigDecimal difference(String from, String until, String unit) {
        ChronoUnit step = unit(unit);
        return BigDecimal.valueOf(step.between(start(from, step), start(until, step)));
    }

    private static LocalDateTime start(String date, ChronoUnit unit) {
        LocalDateTime at = Values.date(date);
        return switch (unit) {
            case YEARS -> at.toLocalDate().withDayOfYear(1).atStartOfDay();
            case MONTHS -> at.toLocalDate().withDayOfMonth(1).atStartOfDay();
            case WEEKS -> at.toLocalDate().with(ChronoField.DAY_OF_WEEK, 1).atStartOfDay();
            default -> at.truncatedTo(unit);
        };
    }

    private static ChronoUnit unit(String name) {
        return Optional.ofNullable(UNITS.get(name)).orElseThrow(() -> Refusal.unparsable("$filter"));
    }
}
