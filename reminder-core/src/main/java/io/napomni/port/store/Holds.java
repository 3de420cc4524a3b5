package io.napomni.port.store;

import io.napomni.past.Hold;
import java.time.LocalDate;
import java.util.List;

/** Reminders that people or answers have stopped for a while. */
public interface Holds {

    /** Places a hold; one with the same id is replaced. */
    void place(Hold hold);

    /** Every hold that is in force on the day. */
    List<Hold> inForce(LocalDate today);

    /**
     * Ends a hold before its time; the journal keeps who did it and why.
     *
     * @param why in words; whoever is erased has the line erased as well
     * @return whether there was one
     */
    boolean lift(String id, String by, String why);
}
