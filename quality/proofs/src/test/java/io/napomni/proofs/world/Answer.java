package io.napomni.proofs.world;

/** What a receiver does with what it is given. */
public enum Answer {
    /** Takes it and says so. */
    TAKES,
    /** Does not take it now. */
    DEFERS,
    /** Will never take it. */
    REFUSES,
    /** Knows no such address, and says so before it begins. */
    HAS_NO_SUCH_ADDRESS,
    /** Takes it, and the answer is lost. */
    TAKES_AND_IS_NOT_HEARD,
    /** Takes it, and the executor forgets to say how it ended. */
    TAKES_AND_IS_FORGOTTEN,
    /** Takes it, and the executor breaks. */
    TAKES_AND_BREAKS,
    /** The executor breaks before it begins. */
    BREAKS,
    /** The executor does not begin it. */
    IS_NOT_ASKED
}
