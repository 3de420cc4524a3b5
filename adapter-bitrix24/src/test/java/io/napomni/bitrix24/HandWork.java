package io.napomni.bitrix24;

import io.napomni.action.Action;
import io.napomni.port.Effect;
import io.napomni.port.Outcome;
import io.napomni.port.ReminderException;
import io.napomni.port.Rendered;
import io.napomni.port.Work;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/** Effects made by hand; keeps what was begun and how each ended. */
public final class HandWork<A extends Action> implements Work<A> {
    public final List<String> begun = new ArrayList<>();
    public final Map<String, Outcome> outcomes = new HashMap<>();
    public final Map<String, ReminderException> refusals = new HashMap<>();
    public final Map<String, ReminderException> unsettled = new HashMap<>();
    private final Queue<Effect<A>> waiting = new ArrayDeque<>();

    public HandWork<A> with(String id, A action) {
        return with(id, action, Optional.empty());
    }

    public HandWork<A> with(String id, A action, Optional<Rendered> letter) {
        waiting.add(new HandEffect(id, action, letter));
        return this;
    }

    @Override
    public Optional<Effect<A>> next() {
        return Optional.ofNullable(waiting.poll());
    }

    private final class HandEffect implements Effect<A> {
        private final String id;
        private final A action;

        private final Optional<Rendered> letter;

        private HandEffect(String id, A action, Optional<Rendered> letter) {
            this.id = id;
            this.action = action;
            this.letter = letter;
        }

        @Override
        public A action() {
            return action;
        }

        @Override
        public Optional<Rendered> letter() {
            return letter;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public void begin() {
            ReminderException refusal = refusals.get(id);
            if (refusal != null) {
                throw refusal;
            }
            begun.add(id);
        }

        @Override
        public void settle(Outcome outcome) {
            ReminderException refusal = unsettled.get(id);
            if (refusal != null) {
                throw refusal;
            }
            if (outcomes.put(id, outcome) != null) {
                throw new IllegalStateException(id + " was settled twice");
            }
        }
    }
}
