package io.napomni.policy;

/** What letters of a scenario are for; consent and unsubscribing depend on it (Russia: 38-FZ, art. 18). */
public enum Purpose {
    /** About a contract the customer has. */
    CONTRACT,
    /** Advertising; needs consent. */
    PROMOTIONAL
}
