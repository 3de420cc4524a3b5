package io.napomni.calendar;

import java.time.LocalDate;

/** One day more than another delay. */
record MoreThan(Delay delay) implements Delay {

    @Override
    public LocalDate after(LocalDate anchor) {
        return delay.after(anchor).plusDays(1);
    }

    @Override
    public LocalDate before(LocalDate anchor) {
        return delay.before(anchor).minusDays(1);
    }

    @Override
    public Reached reachedAfter(LocalDate anchor, LocalDate today) {
        return delay.reachedAfter(anchor, today.minusDays(1));
    }

    @Override
    public Reached reachedBefore(LocalDate anchor, LocalDate today) {
        return delay.reachedBefore(anchor, today.plusDays(1));
    }
}
