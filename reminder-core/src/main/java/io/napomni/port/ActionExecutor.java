package io.napomni.port;

import io.napomni.action.Action;
import io.napomni.action.Channel;

/**
 * Carries out actions of one channel. It answers every effect it has begun and does not throw for a single failure; if
 * it throws or returns between an effect's begin and its outcome, that effect is in doubt.
 */
public interface ActionExecutor<A extends Action> {

    /** The channel whose steps it carries out. */
    Channel<A> channel();

    /** Takes effects from the work until there is none left. */
    void execute(Work<A> work);
}
