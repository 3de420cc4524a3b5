package io.napomni.port.store;

import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.past.Hold;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Reminders that people or answers have stopped for a while. */
public interface Holds {

    /** Places a hold; one with the same id is replaced. */
    void place(Hold hold);

    /** Every hold that is in force on the day. */
    List<Hold> inForce(LocalDate today);

    /**
     * Those in force on the day that stop one of these subjects or something for one of these customers, by their
     * identities; read by an index. A customer who was erased and had declined letters is known again here: the hold then
     * names the customer who was asked for.
     *
     * @throws io.napomni.port.LedgerException if it could not be read; then nothing may be done
     */
    List<Hold> about(Collection<SubjectRef> subjects, Collection<CustomerRef> customers, LocalDate today);

    /**
     * Ends a hold before its time; the journal keeps who did it and why.
     *
     * @param why in words; whoever is erased has the line erased as well
     * @return whether there was one
     */
    boolean lift(String id, String by, String why);
}
