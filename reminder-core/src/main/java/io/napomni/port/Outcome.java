package io.napomni.port;

import io.napomni.rule.Reason;
import java.time.Duration;
import java.util.function.Function;

/** How an effect ended. */
public sealed interface Outcome {

    /**
     * It happened.
     *
     * @param receipt what the other side gave as proof, without personal data
     */
    record Done(String receipt) implements Outcome {}

    /**
     * It certainly did not happen and may be tried again.
     *
     * @param pause not before so much time has passed by the ledger's clock, whatever this machine's clock says; none or
     *     less: as soon as anybody likes
     */
    record Deferred(Reason why, Duration pause) implements Outcome {}

    /** It certainly did not happen and will not by trying again. */
    record Rejected(Reason why) implements Outcome {}

    /** It may have happened. It is not repeated by itself. */
    record InDoubt(Reason why) implements Outcome {}

    /** Reads the outcome, case by case. */
    default <T> T fold(
            Function<Done, T> done,
            Function<Deferred, T> deferred,
            Function<Rejected, T> rejected,
            Function<InDoubt, T> inDoubt) {
        if (this instanceof Done it) {
            return done.apply(it);
        }
        if (this instanceof Deferred it) {
            return deferred.apply(it);
        }
        if (this instanceof Rejected it) {
            return rejected.apply(it);
        }
        return inDoubt.apply((InDoubt) this);
    }
}
