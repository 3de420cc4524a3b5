package io.napomni.port;

import java.util.Optional;

/** The effects that an executor is to carry out. Safe for several threads of one executor. */
@FunctionalInterface
public interface Work<A> {

    /**
     * The next effect: claimed, its fact read again a moment ago, its letter rendered. Empty when there is no more, or
     * when the run is being stopped. An effect that is taken and not begun goes back.
     *
     * @throws ReminderException if a store or a source failed; the executor lets it pass through
     */
    Optional<Effect<A>> next();
}
