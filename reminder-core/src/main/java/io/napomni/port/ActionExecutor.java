package io.napomni.port;

import io.napomni.action.Action;
import io.napomni.action.Channel;
import java.util.List;

/**
 * Carries out actions of one channel. It answers every effect it has begun and does not throw for a single failure; if
 * it throws or returns between an effect's begin and its outcome, that effect is in doubt.
 */
public interface ActionExecutor<A extends Action> {

    /** The channel whose steps it carries out. */
    Channel<A> channel();

    /** Takes effects from the work until there is none left. */
    void execute(Work<A> work);

    /**
     * The files that would go with this action, for a person who looks at it first; none unless the executor says
     * otherwise. Nothing begins by it.
     *
     * @throws ReminderException if it cannot be told
     */
    default List<AttachedFile> attached(A action) {
        return List.of();
    }
}
