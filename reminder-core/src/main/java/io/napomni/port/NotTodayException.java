package io.napomni.port;

import java.time.Clock;
import java.time.LocalDate;

/**
 * Work was to be shared out, a share to be carried out, or a letter to be sent by hand, on another day than the one it is
 * for. Nothing was done: what is still due comes with a proposal, or a form, of the new day.
 */
public final class NotTodayException extends ReminderException {

    private static final long serialVersionUID = 1L;

    private NotTodayException(LocalDate day, LocalDate today, Clock clock) {
        super("this was to be done on " + day + ", but by the clock it is " + today + " in " + clock.getZone()
                + ". Nothing was done: look at what is due on " + today + ", and drop what is left of " + day);
    }

    /**
     * Refuses another day than the one that the clock shows in its zone.
     *
     * @throws NotTodayException if it is one
     */
    public static void check(LocalDate day, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        if (!day.equals(today)) {
            throw new NotTodayException(day, today, clock);
        }
    }
}
