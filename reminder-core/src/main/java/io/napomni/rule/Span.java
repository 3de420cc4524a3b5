package io.napomni.rule;

import io.napomni.calendar.Reached;
import java.time.LocalDate;

/**
 * The days on which a stage is open.
 *
 * @param opens first day
 * @param closing how its last day is told
 */
public record Span(Timing opens, Closing closing) {

    /** How the last day of a span is told. */
    public sealed interface Closing {}

    /** A day counted from the anchor, inclusive. */
    record Until(Timing last) implements Closing {}

    /** A number of days that begins with the first. */
    record For(int days) implements Closing {

        For {
            if (days < 1) {
                throw new IllegalArgumentException("a stage is open for at least one day, not " + days);
            }
        }
    }

    /** There is no last day. */
    record Never() implements Closing {}

    /**
     * The last day for an anchor, inclusive.
     *
     * @throws io.napomni.calendar.CalendarMissingException if it depends on a year that the calendar does not know
     */
    LocalDate lastFor(LocalDate anchor) {
        if (closing instanceof Until until) {
            return until.last().dayFor(anchor);
        }
        return closing instanceof For length ? opens.dayFor(anchor).plusDays(length.days() - 1L) : LocalDate.MAX;
    }

    /** Whether the last day for an anchor lies before today. */
    Reached closed(LocalDate anchor, LocalDate today) {
        if (closing instanceof Until until) {
            return until.last().reached(anchor, today.minusDays(1));
        }
        return closing instanceof For length ? opens.reached(anchor, today.minusDays(length.days())) : Reached.NO;
    }
}
