package io.napomni.smtp.letter;

import io.napomni.action.SendMail;

/**
 * Says what goes with a letter: files, and for a letter whose purpose is advertising a way to unsubscribe, without which it
 * is not sent. Asked just before it is sent, once for each attempt, by several threads.
 */
@FunctionalInterface
public interface Enclosing {

    /** Stands for the dispatch while a person only looks at a letter; no letter is sent under it. */
    String NOT_SENT = "0".repeat(32);

    /**
     * What goes with this letter; the same for the same dispatch, for a letter that is sent again must not differ.
     *
     * @param dispatch its id, stable over attempts; {@link #NOT_SENT} for one that is looked at
     * @throws io.napomni.port.ReminderException if it cannot be told: sending ends, this letter was not sent
     */
    Enclosed with(SendMail letter, String dispatch);
}
