package io.napomni.port.store;

import io.napomni.action.EffectKey;
import io.napomni.model.SubjectRef;
import java.util.List;
import java.util.Optional;

/** What people see of the ledger, and clear. */
public interface Register {

    /** The rows that are asked for, newest first. */
    List<RegisterRow> list(RegisterQuery query);

    /** Everything about one subject, newest first. */
    List<RegisterRow> about(SubjectRef subject);

    /** One row. */
    Optional<RegisterRow> find(EffectKey key);

    /**
     * Re-arms an effect: it may happen again if everything else still allows it. What was sent still counts for the
     * customer's caps, but no longer for the cooldown of its scenario. The journal keeps that it was cleared.
     * An effect in doubt is not cleared here but resolved, and one under way is left alone.
     *
     * @param by who clears it
     * @param why in words
     * @return whether there was something to clear
     * @throws io.napomni.port.LedgerException if the store could not keep it
     */
    boolean clear(EffectKey key, String by, String why);

    /**
     * Closes an open effect whose fact is gone; it opens again if the fact comes back.
     *
     * @return whether there was something open to cancel
     */
    boolean cancel(EffectKey key, String why);
}
