package io.napomni.port.store;

import io.napomni.action.EffectKey;
import java.util.List;

/** Effects that may have happened, and what people say of them. */
public interface Doubts {

    /** All effects in doubt, oldest first. */
    List<RegisterRow> list();

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
}
