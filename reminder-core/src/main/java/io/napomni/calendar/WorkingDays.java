package io.napomni.calendar;

import java.time.LocalDate;

/** So many working days. The number of days between two dates is bounded on both sides where years are unknown. */
record WorkingDays(int days, WorkCalendar calendar) implements Delay {

    WorkingDays {
        if (days < 0) {
            throw new IllegalArgumentException("a delay is not negative: say before or after instead of " + days);
        }
    }

    @Override
    public LocalDate after(LocalDate anchor) {
        return walk(anchor, 1);
    }

    @Override
    public LocalDate before(LocalDate anchor) {
        return walk(anchor, -1);
    }

    private LocalDate walk(LocalDate anchor, int step) {
        LocalDate day = anchor;
        for (int left = days; left > 0; ) {
            day = day.plusDays(step);
            left -= calendar.isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    @Override
    public Reached reachedAfter(LocalDate anchor, LocalDate today) {
        if (anchor.isAfter(today)) {
            return Reached.NO;
        }
        return atLeast(days, today, anchor, -1);
    }

    @Override
    public Reached reachedBefore(LocalDate anchor, LocalDate today) {
        if (!anchor.isAfter(today)) {
            return Reached.YES;
        }
        return days == 0
                ? Reached.NO
                : switch (atLeast(days, today.plusDays(1), anchor, 1)) {
                    case YES -> Reached.NO;
                    case NO -> Reached.YES;
                    case UNKNOWN -> Reached.UNKNOWN;
                };
    }

    /** Whether there are so many working days from one day, inclusive, to another, exclusive. */
    private Reached atLeast(int wanted, LocalDate from, LocalDate to, int step) {
        int certain = 0;
        int possible = 0;
        for (LocalDate day = from; certain < wanted && !day.equals(to); day = day.plusDays(step)) {
            boolean known = calendar.knows(day);
            certain += known && calendar.isWorkingDay(day) ? 1 : 0;
            possible += !known || calendar.isWorkingDay(day) ? 1 : 0;
        }
        if (certain >= wanted) {
            return Reached.YES;
        }
        return possible < wanted ? Reached.NO : Reached.UNKNOWN;
    }
}
