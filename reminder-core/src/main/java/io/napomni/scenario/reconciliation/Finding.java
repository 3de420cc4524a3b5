package io.napomni.scenario.reconciliation;

/** What came of looking for the other side of a contract or a deal. */
public enum Finding {
    /** One deal and one contract have the key. */
    MATCHED,
    /** It has no number to be matched by. */
    NO_NUMBER,
    /** Its customer has no tax number to be matched by. */
    NO_TAX_ID,
    /** A deal without a contract in the books. */
    NO_CONTRACT,
    /** A contract without a deal. */
    NO_DEAL,
    /** Several contracts have the key. */
    SEVERAL_CONTRACTS,
    /** Several deals have the key. */
    SEVERAL_DEALS
}
