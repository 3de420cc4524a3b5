package io.napomni.bitrix24.action.card;

import io.napomni.action.Action;
import io.napomni.bitrix24.value.Change;
import io.napomni.model.SubjectRef;
import io.napomni.port.Outcome;
import io.napomni.port.SourceException;
import io.napomni.rule.Reason;
import java.util.List;
import java.util.Optional;

/** Which fields actions of one kind want changed. There is one for each run, so it may keep what it has read. */
public interface Changes<A extends Action> {
    /** The subject whose card is changed. */
    SubjectRef subject(A action);

    /** Why the action can never be done, as far as it shows by itself. */
    Optional<Reason> objection(A action);

    /**
     * What each of them wants, in their order.
     *
     * @throws SourceException if the portal could not be asked
     */
    List<Wanted> wanted(List<A> actions);

    /** A refusal in better words than the portal's, if more can be found out about it. Does not throw. */
    default Outcome.Rejected explained(A action, Outcome.Rejected refusal) {
        return refusal;
    }

    /** What an action wants. */
    sealed interface Wanted {
        /** These fields are to be changed; at least one. */
        record Fields(List<Change> changes) implements Wanted {}

        /** The portal has not got what it wants. */
        record Impossible(Reason why) implements Wanted {}
    }
}
