package io.napomni.bitrix24.action.batch;

import io.napomni.action.Action;
import io.napomni.port.Effect;
import io.napomni.port.Outcome;
import io.napomni.port.SourceException;
import io.napomni.rule.Reason;
import java.util.List;
import java.util.Optional;

/**
 * How actions of one kind are carried out in the portal: what is read first, what is sent, what the answer means, what
 * settles a doubt. There is one for each run of an executor, so it may keep what it has read. For one thread.
 */
public interface Procedure<A extends Action> {
    /** The method of the API that changes something. */
    String method();

    /** Why the action can never be done here, as far as it shows by itself; empty if it may be possible. */
    Optional<Reason> objection(A action);

    /**
     * Reads, for all of them at once, what must be known before anything is sent.
     *
     * @return what to do with each
     * @throws SourceException if the portal could not be asked; then none of them is begun
     */
    List<Prepared<A>> prepare(List<Effect<A>> effects);

    /** A refusal in better words than the portal's, if more can be found out about it. Does not throw. */
    default Outcome.Rejected explained(Effect<A> effect, Outcome.Rejected refusal) {
        return refusal;
    }

    /** What settles a doubt about these actions; empty if nothing does. */
    Optional<Probe<A>> probe();
}
