package io.napomni.testkit.contract;

import io.napomni.port.Effect;
import io.napomni.port.LostClaimException;
import io.napomni.port.Outcome;
import io.napomni.port.Rendered;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An effect that notes what an executor does with it. */
final class WatchedEffect<A> implements Effect<A> {

    private final A action;
    private final Optional<Rendered> letter;
    private final String id;
    private final boolean lost;
    private final List<String> steps = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();

    /** @param lost whether the claim is no longer ours when it is to be begun */
    WatchedEffect(A action, Optional<Rendered> letter, String id, boolean lost) {
        this.action = action;
        this.letter = letter;
        this.id = id;
        this.lost = lost;
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
    public synchronized void begin() {
        steps.add("begin");
        if (lost) {
            throw new LostClaimException("the claim of " + id + " is no longer ours; nothing may be sent");
        }
    }

    @Override
    public synchronized void settle(Outcome outcome) {
        steps.add("settle");
        outcomes.add(outcome);
    }

    /** {@code begin} and {@code settle}, in the order in which they were called. */
    synchronized List<String> steps() {
        return List.copyOf(steps);
    }

    synchronized List<Outcome> outcomes() {
        return List.copyOf(outcomes);
    }
}
