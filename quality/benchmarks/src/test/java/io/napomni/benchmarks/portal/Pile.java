package io.napomni.benchmarks.portal;

import io.napomni.action.Action;
import io.napomni.port.ActionExecutor;
import io.napomni.port.Effect;
import io.napomni.port.Outcome;
import io.napomni.port.Rendered;
import io.napomni.port.Work;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.IntFunction;

/** Effects to be carried out, and how many of them were done. */
final class Pile<A extends Action> implements Work<A> {
    private final Queue<Effect<A>> waiting = new ArrayDeque<>();
    private int done;

    /** Has an executor carry out so many actions; gives how many were done. */
    static <A extends Action> int of(int howMany, IntFunction<A> action, ActionExecutor<A> executor) {
        Pile<A> pile = new Pile<>();
        for (int i = 1; i <= howMany; i++) {
            pile.waiting.add(pile.new Piece("e" + i, action.apply(i)));
        }
        executor.execute(pile);
        return pile.done;
    }

    @Override
    public Optional<Effect<A>> next() {
        return Optional.ofNullable(waiting.poll());
    }

    private final class Piece implements Effect<A> {
        private final String id;
        private final A action;

        private Piece(String id, A action) {
            this.id = id;
            this.action = action;
        }

        @Override
        public A action() {
            return action;
        }

        @Override
        public Optional<Rendered> letter() {
            return Optional.empty();
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public void begin() {
            // Nothing is kept here.
        }

        @Override
        public void settle(Outcome outcome) {
            done += outcome instanceof Outcome.Done ? 1 : 0;
        }
    }
}
