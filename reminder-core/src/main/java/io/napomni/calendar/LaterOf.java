package io.napomni.calendar;

import java.time.LocalDate;

/** The longer of two delays, for each anchor by itself: which of them that is may depend on holidays. */
record LaterOf(Delay one, Delay other) implements Delay {

    @Override
    public LocalDate after(LocalDate anchor) {
        LocalDate first = one.after(anchor);
        LocalDate second = other.after(anchor);
        return first.isAfter(second) ? first : second;
    }

    @Override
    public LocalDate before(LocalDate anchor) {
        LocalDate first = one.before(anchor);
        LocalDate second = other.before(anchor);
        return first.isBefore(second) ? first : second;
    }

    @Override
    public Reached reachedAfter(LocalDate anchor, LocalDate today) {
        return both(one.reachedAfter(anchor, today), other.reachedAfter(anchor, today), Reached.NO);
    }

    @Override
    public Reached reachedBefore(LocalDate anchor, LocalDate today) {
        return both(one.reachedBefore(anchor, today), other.reachedBefore(anchor, today), Reached.YES);
    }

    /** What one of them alone decides, or else what both say. */
    private static Reached both(Reached first, Reached second, Reached decisive) {
        if (first == decisive || second == decisive) {
            return decisive;
        }
        return first == second ? first : Reached.UNKNOWN;
    }
}
