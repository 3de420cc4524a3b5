package io.napomni.bitrix24.action.batch;

import io.napomni.action.Action;
import io.napomni.port.Outcome;
import java.util.List;

/** Settles doubts: finds out what came of commands whose answers are lost, or why that does not matter. */
@FunctionalInterface
public interface Probe<A extends Action> {
    /** How each of them ended, in their order; what cannot be told stays a doubt. Does not throw. */
    List<Outcome> settle(List<Doubt<A>> doubts);

    /**
     * A command that may have been carried out.
     *
     * @param outcome why it is in doubt
     */
    record Doubt<A extends Action>(Prepared.Send<A> send, Outcome outcome) {}
}
