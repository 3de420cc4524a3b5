package io.napomni.past;

/** Where an effect stands in its life. */
public enum EffectState {
    /** Taken by a run, nothing begun. */
    CLAIMED,
    /** Begun: it may have happened. */
    SENDING,
    /** It happened. */
    DONE,
    /** It certainly did not happen; it opens again by itself. */
    DEFERRED,
    /** It certainly did not happen and will not. */
    REJECTED,
    /** It may have happened; a person decides. */
    IN_DOUBT,
    /** Its day has passed. */
    EXPIRED,
    /** Its fact is gone. */
    CANCELLED;

    /** Whether a run must leave it alone: anything but taken, or open again. */
    public boolean isClosed() {
        return this != CLAIMED && this != DEFERRED && this != CANCELLED;
    }

    /** Whether it has come to an end, for now or for ever, so that a person may clear it. */
    public boolean isClearable() {
        return this != CLAIMED && this != SENDING && this != IN_DOUBT;
    }

    /** Whether it has begun, so that its stage counts as passed. */
    public boolean hasBegun() {
        return this == SENDING || this == DONE || this == REJECTED || this == IN_DOUBT;
    }

    /** Whether the customer may have been contacted. */
    public boolean mayHaveHappened() {
        return this == SENDING || this == DONE || this == IN_DOUBT;
    }
}
