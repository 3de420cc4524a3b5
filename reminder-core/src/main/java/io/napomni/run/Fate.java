package io.napomni.run;

import io.napomni.action.EffectKey;
import io.napomni.decision.Part;
import io.napomni.rule.Reason;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What became of one effect that was due.
 *
 * @param scenario it belongs to
 * @param why the reason, or the receipt of what was done
 * @param reminder the first effect of the letter or task it was in, or would have been: effects of one letter share it;
 *     empty if none was put together, because it was done before, for example
 */
public record Fate(String scenario, Part part, Kind kind, Reason why, Optional<EffectKey> reminder) {

    /** Of what a run that was asked to stop had not come to. */
    static final Reason RUN_STOPPED = Reason.of("run-stopped");

    /** Every effect that was due has exactly one of these in the end. */
    public enum Kind {
        /** It was done before, may have been, or a person closed it. */
        ALREADY_HANDLED,
        /** It comes on a later day. */
        POSTPONED,
        /** Somebody stopped it for a while. */
        HELD,
        /** It cannot be done as things are. */
        BLOCKED,
        /** A person must let it go first. */
        AWAITING_APPROVAL,
        /** It was done in this run. */
        DONE,
        /** It certainly was not done, and will be tried again. */
        DEFERRED,
        /** It certainly was not done, and will not be tried again. */
        REJECTED,
        /** It may have been done; a person decides. */
        IN_DOUBT,
        /** Read again just before it began, its fact was no longer due. */
        WITHDRAWN,
        /** Another node had it. */
        LOST;

        private static final Set<Kind> STARTED = EnumSet.of(DONE, DEFERRED, REJECTED, IN_DOUBT, WITHDRAWN, LOST);

        /** Whether this run began it or tried to. */
        public boolean isStarted() {
            return STARTED.contains(this);
        }
    }
}
