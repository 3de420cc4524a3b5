package io.napomni.onec.calendar;

import io.napomni.calendar.CalendarMissingException;
import io.napomni.calendar.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * The working days of a base, as they stood when they were read. Only whole years are known: one that nobody has filled
 * in yet, or not to its end, is missing and never guessed. Immutable.
 */
public final class BaseCalendar implements WorkCalendar {
    private final Instant asOf;
    private final Map<Integer, BitSet> workedByYear;

    BaseCalendar(Instant asOf, Map<Integer, BitSet> workedByYear) {
        this.asOf = asOf;
        this.workedByYear = new TreeMap<>(workedByYear);
    }

    /** When the base was asked. */
    public Instant asOf() {
        return asOf;
    }

    /** The last year that is known whole; empty if none is. */
    public OptionalInt lastKnownYear() {
        return workedByYear.keySet().stream().mapToInt(Integer::intValue).max();
    }

    @Override
    public boolean knows(LocalDate day) {
        return workedByYear.containsKey(day.getYear());
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        BitSet worked = workedByYear.get(day.getYear());
        if (worked == null) {
            throw new CalendarMissingException(day.getYear());
        }
        return worked.get(day.getDayOfYear());
    }
}
