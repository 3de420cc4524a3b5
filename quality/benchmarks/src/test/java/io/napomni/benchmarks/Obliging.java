package io.napomni.benchmarks;

import io.napomni.action.Action;
import io.napomni.action.Channel;
import io.napomni.port.ActionExecutor;
import io.napomni.port.Effect;
import io.napomni.port.Outcome;
import io.napomni.port.Work;
import java.util.Optional;

/** Does whatever it is told to, at once, and keeps nothing. */
public record Obliging<A extends Action>(Channel<A> channel) implements ActionExecutor<A> {

    @Override
    public void execute(Work<A> work) {
        for (Optional<Effect<A>> next = work.next(); next.isPresent(); next = work.next()) {
            next.get().begin();
            next.get().settle(new Outcome.Done("done"));
        }
    }
}
