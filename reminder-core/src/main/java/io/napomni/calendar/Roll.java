package io.napomni.calendar;

import java.time.LocalDate;

/** Where a date goes that falls on a day off. */
public enum Roll {
    /** To the next working day (Civil Code of Russia, art. 193). */
    FOLLOWING(1),
    /** To the working day before, for what must not come later than promised. */
    PRECEDING(-1);

    private final int step;

    Roll(int step) {
        this.step = step;
    }

    /**
     * The day itself if it is worked, else the nearest worked day on the roll's side.
     *
     * @throws CalendarMissingException if the calendar does not know a year that it depends on
     */
    public LocalDate apply(LocalDate day, WorkCalendar calendar) {
        LocalDate rolled = day;
        while (!calendar.isWorkingDay(rolled)) {
            rolled = rolled.plusDays(step);
        }
        return rolled;
    }
}
