package io.napomni.calendar;

import java.time.LocalDate;

/** A length of time counted from an anchor, never from the day of a run. Never negative. */
public sealed interface Delay permits Delay.Days, Delay.Months, WorkingDays, MoreThan, LaterOf {

    /** Calendar days. */
    static Delay days(int days) {
        return new Days(days);
    }

    /** Calendar months; a missing day becomes the last of its month: 31 August and six months is 28 February. */
    static Delay months(int months) {
        return new Months(months);
    }

    /**
     * Working days, counted from the day after the anchor: complete on the last of them (Civil Code of Russia, art. 191).
     */
    static Delay workingDays(int days, WorkCalendar calendar) {
        return new WorkingDays(days, calendar);
    }

    /** The day after a delay is complete, as in "more than three working days ago". */
    static Delay moreThan(Delay delay) {
        return new MoreThan(delay);
    }

    /** The longer of two, for each anchor by itself: five days or three working days, whichever is over later. */
    static Delay laterOf(Delay one, Delay other) {
        return new LaterOf(one, other);
    }

    /**
     * The day so long after the anchor.
     *
     * @throws CalendarMissingException if it depends on a year that the calendar does not know
     */
    LocalDate after(LocalDate anchor);

    /**
     * The day so long before the anchor.
     *
     * @throws CalendarMissingException if it depends on a year that the calendar does not know
     */
    LocalDate before(LocalDate anchor);

    /** Whether {@link #after} has come. Asks the calendar only about days between the anchor and today. */
    Reached reachedAfter(LocalDate anchor, LocalDate today);

    /** Whether {@link #before} has come. Asks the calendar only about days between today and the anchor. */
    Reached reachedBefore(LocalDate anchor, LocalDate today);

    private static int notNegative(int length) {
        if (length < 0) {
            throw new IllegalArgumentException("a delay is not negative: say before or after instead of " + length);
        }
        return length;
    }

    /**
     * So many calendar days.
     *
     * @param days not negative
     */
    record Days(int days) implements Delay {

        /** @throws IllegalArgumentException if negative */
        public Days {
            notNegative(days);
        }

        @Override
        public LocalDate after(LocalDate anchor) {
            return anchor.plusDays(days);
        }

        @Override
        public LocalDate before(LocalDate anchor) {
            return anchor.minusDays(days);
        }

        @Override
        public Reached reachedAfter(LocalDate anchor, LocalDate today) {
            return Reached.of(!after(anchor).isAfter(today));
        }

        @Override
        public Reached reachedBefore(LocalDate anchor, LocalDate today) {
            return Reached.of(!before(anchor).isAfter(today));
        }
    }

    /**
     * So many calendar months (Civil Code of Russia, art. 192 par. 3).
     *
     * @param months not negative
     */
    record Months(int months) implements Delay {

        /** @throws IllegalArgumentException if negative */
        public Months {
            notNegative(months);
        }

        @Override
        public LocalDate after(LocalDate anchor) {
            return anchor.plusMonths(months);
        }

        @Override
        public LocalDate before(LocalDate anchor) {
            return anchor.minusMonths(months);
        }

        @Override
        public Reached reachedAfter(LocalDate anchor, LocalDate today) {
            return Reached.of(!after(anchor).isAfter(today));
        }

        @Override
        public Reached reachedBefore(LocalDate anchor, LocalDate today) {
            return Reached.of(!before(anchor).isAfter(today));
        }
    }
}
