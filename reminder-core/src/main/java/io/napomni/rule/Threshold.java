package io.napomni.rule;

import io.napomni.calendar.Reached;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * A timing turned round: instead of asking of each anchor whether its day has come, the latest anchor whose day has
 * come. Found by bisection, which month arithmetic allows because it never goes backwards.
 *
 * @param certain latest anchor whose day has come; {@link LocalDate#MIN} if there is none
 * @param possible latest anchor whose day may have come; later than {@code certain} only where a calendar year is
 *     missing
 */
record Threshold(LocalDate certain, LocalDate possible) {

    /** Farther from today than any anchor of a business fact, in days. */
    private static final long REACH = 73_000;

    static Threshold of(LocalDate today, Function<LocalDate, Reached> reached) {
        LocalDate certain = latest(today, anchor -> reached.apply(anchor) == Reached.YES);
        LocalDate possible = latest(today, anchor -> reached.apply(anchor) != Reached.NO);
        return new Threshold(certain, possible);
    }

    private static LocalDate latest(LocalDate today, Function<LocalDate, Boolean> holds) {
        long low = -REACH;
        long high = REACH;
        if (!holds.apply(today.plusDays(low))) {
            return LocalDate.MIN;
        }
        if (holds.apply(today.plusDays(high))) {
            return LocalDate.MAX;
        }
        while (high - low > 1) {
            long middle = Math.floorDiv(low + high, 2L);
            if (holds.apply(today.plusDays(middle))) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return today.plusDays(low);
    }

    Reached at(LocalDate anchor) {
        if (!anchor.isAfter(certain)) {
            return Reached.YES;
        }
        return anchor.isAfter(possible) ? Reached.NO : Reached.UNKNOWN;
    }
}
