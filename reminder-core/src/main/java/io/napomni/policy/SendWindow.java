package io.napomni.policy;

import java.time.LocalTime;

/**
 * When letters may begin within a day, in the tenant's zone.
 *
 * @param from inclusive
 * @param to exclusive
 * @param byLaw whether not even a person may send at another time; a window that is a habit of the house yields to a reason
 */
public record SendWindow(LocalTime from, LocalTime to, boolean byLaw) {

    /** @throws IllegalArgumentException if it ends before it begins: no window reaches over midnight */
    public SendWindow {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a send window begins before it ends: " + from + " to " + to);
        }
    }

    /** A habit of the house. */
    public SendWindow(LocalTime from, LocalTime to) {
        this(from, to, false);
    }

    /** The same as a limit that the law sets. */
    public SendWindow asLaw() {
        return new SendWindow(from, to, true);
    }

    /** Whether a letter may begin at this time. */
    public boolean isOpenAt(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(to);
    }
}
