package io.napomni.policy;

import java.time.LocalTime;

/**
 * When letters may begin within a day, in the tenant's zone.
 *
 * @param from inclusive
 * @param to exclusive
 */
public record SendWindow(LocalTime from, LocalTime to) {

    /** @throws IllegalArgumentException if it ends before it begins: no window reaches over midnight */
    public SendWindow {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a send window begins before it ends: " + from + " to " + to);
        }
    }

    /** Whether a letter may begin at this time. */
    public boolean isOpenAt(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(to);
    }
}
