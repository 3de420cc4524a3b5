package io.napomni.rule;

import io.napomni.calendar.CalendarMissingException;
import io.napomni.calendar.Delay;
import io.napomni.calendar.Reached;
import io.napomni.calendar.Roll;
import io.napomni.calendar.WorkCalendar;
import java.time.LocalDate;

/** A day told by its distance from an anchor. A later anchor never gives an earlier day. */
public sealed interface Timing {

    /** So long before the anchor. */
    static Timing before(Delay delay) {
        return new Before(delay);
    }

    /** So long after the anchor. */
    static Timing after(Delay delay) {
        return new After(delay);
    }

    /** The day of the anchor itself. */
    static Timing onTheDay() {
        return new After(Delay.days(0));
    }

    /**
     * The day for an anchor.
     *
     * @throws CalendarMissingException if it depends on a year that the calendar does not know
     */
    LocalDate dayFor(LocalDate anchor);

    /** Whether the day for the anchor has come. */
    Reached reached(LocalDate anchor, LocalDate today);

    /** The same day, moved off days that are not worked. */
    default Timing rolled(Roll roll, WorkCalendar calendar) {
        return new Rolled(this, roll, calendar);
    }

    /** A span from this day to another, inclusive. */
    default Span openUntil(Timing last) {
        return new Span(this, new Span.Until(last));
    }

    /** A span of so many calendar days that begins with this one. */
    default Span openFor(int days) {
        return new Span(this, new Span.For(days));
    }

    /** A span without end. Its facts are read for ever: prefer an end where the use allows it. */
    default Span openEnded() {
        return new Span(this, new Span.Never());
    }

    /** So long before the anchor. */
    record Before(Delay delay) implements Timing {

        @Override
        public LocalDate dayFor(LocalDate anchor) {
            return delay.before(anchor);
        }

        @Override
        public Reached reached(LocalDate anchor, LocalDate today) {
            return delay.reachedBefore(anchor, today);
        }
    }

    /** So long after the anchor. */
    record After(Delay delay) implements Timing {

        @Override
        public LocalDate dayFor(LocalDate anchor) {
            return delay.after(anchor);
        }

        @Override
        public Reached reached(LocalDate anchor, LocalDate today) {
            return delay.reachedAfter(anchor, today);
        }
    }

    /** Another timing, moved off days that are not worked. */
    record Rolled(Timing timing, Roll roll, WorkCalendar calendar) implements Timing {

        /** Longer than any run of days off, so that far anchors are told without the calendar. */
        private static final int LONGEST_ROLL = 31;

        @Override
        public LocalDate dayFor(LocalDate anchor) {
            return roll.apply(timing.dayFor(anchor), calendar);
        }

        @Override
        public Reached reached(LocalDate anchor, LocalDate today) {
            if (timing.reached(anchor, today.minusDays(LONGEST_ROLL)) == Reached.YES) {
                return Reached.YES;
            }
            if (timing.reached(anchor, today.plusDays(LONGEST_ROLL)) == Reached.NO) {
                return Reached.NO;
            }
            try {
                return dayFor(anchor).isAfter(today) ? Reached.NO : Reached.YES;
            } catch (CalendarMissingException unknown) {
                return Reached.UNKNOWN;
            }
        }
    }
}
