package io.napomni.calendar;

import java.time.LocalDate;

/** Says which days are worked. Deterministic: the same day always gives the same answer. */
public interface WorkCalendar {

    /** Whether the calendar can tell about this day. */
    boolean knows(LocalDate day);

    /**
     * Whether the day is worked.
     *
     * @throws CalendarMissingException if the calendar cannot tell; a guess would move letters to wrong days
     */
    boolean isWorkingDay(LocalDate day);
}
