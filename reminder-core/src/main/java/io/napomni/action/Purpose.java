package io.napomni.action;

/** What letters of a scenario are for; consent and unsubscribing depend on it (Russia: 38-FZ, art. 18). */
public enum Purpose {
    /** About a contract the customer has. */
    CONTRACT,
    /** Advertising; needs consent. */
    PROMOTIONAL,
    /** Confirms what the customer has just told us: it takes no room in caps and waits for no cooldown. */
    REPLY
}
