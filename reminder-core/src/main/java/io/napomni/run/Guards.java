package io.napomni.run;

import io.napomni.port.upkeep.Retention;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What stops a run before its first effect.
 *
 * @param goLive first day on which anything may be sent; empty for at once
 * @param maxFactAge facts older than this lead to no letter
 * @param usualAtLeast so many reminders of a scenario are never too many for one run
 * @param usualFactor more than this many times the median of the last ten runs is held for approval
 */
public record Guards(Optional<LocalDate> goLive, Duration maxFactAge, int usualAtLeast, int usualFactor) {

    /** How many past runs tell what is usual. */
    public static final int RUNS = Retention.RUNS;

    /** No go-live date, facts of a day, more than fifty and three times the usual held. */
    public static Guards standard() {
        return new Guards(Optional.empty(), Duration.ofDays(1), 50, 3);
    }

    /** The same with a go-live date. */
    public Guards withGoLive(LocalDate day) {
        return new Guards(Optional.of(day), maxFactAge, usualAtLeast, usualFactor);
    }

    /** The same with another age of facts. */
    public Guards withMaxFactAge(Duration age) {
        return new Guards(goLive, age, usualAtLeast, usualFactor);
    }

    /** The same with another volume; a run above it waits for approval. */
    public Guards withUsual(int atLeast, int factor) {
        return new Guards(goLive, maxFactAge, atLeast, factor);
    }
}
