package io.napomni.calendar;

/** The work calendar does not reach a year that a date depends on. */
public final class CalendarMissingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int year;

    /** Names the year that is missing. */
    public CalendarMissingException(int year) {
        super("the work calendar does not know the year " + year + ": add its table");
        this.year = year;
    }

    /** The year that is missing. */
    public int year() {
        return year;
    }
}
