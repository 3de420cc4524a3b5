package io.napomni.port.store;

import io.napomni.action.EffectKey;
import io.napomni.port.Doubt;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** Effects that may have happened, and what is done about them. */
public interface Doubts {

    /** All effects in doubt, oldest first. */
    List<RegisterRow> list();

    /** The same, those of one letter together; oldest first. */
    List<Doubt> dispatches();

    /**
     * Ends a doubt: either it did happen, or it did not and may be done again, under the same generation. All effects
     * of the same dispatch are resolved together.
     *
     * @param happened what the person found out
     * @param by who says so
     * @param why how they know
     * @return how many effects were resolved; none if the key is not in doubt
     * @throws io.napomni.port.LedgerException if the store could not keep it
     */
    int resolve(EffectKey key, boolean happened, String by, String why);

    /**
     * The same for what was looked at and nothing else: if it was begun again since, or settled, nothing is changed.
     *
     * @param happened what was found out
     * @return how many effects were resolved; none if it is not in doubt any more, or not as it was
     * @throws io.napomni.port.LedgerException if the store could not keep it
     */
    int resolve(Doubt doubt, boolean happened, String by, String why);

    /**
     * Begins a doubtful dispatch once more, under its old identity: it goes from doubt to begun at once, so that a crash
     * leaves it in doubt as before. What was sent before still counts as a contact of its day, and keeps its places. To
     * be called when nothing is left to do but to send it, like {@link Ledger#begin}.
     *
     * @param buckets limits that must hold now; a place it has is not taken twice
     * @return the claim it now stands on; that a bucket is full; or that it is taken: not in doubt any more, begun again
     *     since it was looked at, or in doubt with other effects. Unless it is won nothing is changed and nothing may be
     *     done
     * @throws io.napomni.port.LedgerException if the store could not keep it; then nothing may be done
     */
    ClaimResult again(Doubt doubt, LocalDate day, List<Bucket> buckets, Duration lease);
}
