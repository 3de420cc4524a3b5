package io.napomni.decision;

import io.napomni.action.Action;
import io.napomni.action.Channel;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One thing to do at a stage.
 *
 * @param name part of effect keys: renaming it does everything again
 * @param after a step of the same stage that must be done first
 * @param plan makes the action of the members; more than one only for a digest
 */
public record Step<F>(
        String name, Channel<?> channel, Kind kind, Optional<String> after, Function<List<Member<F>>, Planned> plan) {

    /** How often a step is done. */
    public enum Kind {
        /** At most once for each occasion. */
        ONCE,
        /** Once for all members of a customer in one run; each of them is done with. */
        DIGEST,
        /** As often as the fact shows something else than the wanted value; never done with. */
        CONVERGE
    }

    /** @throws IllegalArgumentException if the name has signs that keys need */
    public Step {
        if (!name.matches("[\\p{L}0-9-]+")) {
            throw new IllegalArgumentException("the name of a step is letters, digits and hyphens: " + name);
        }
    }

    /** Done at most once for each occasion. */
    public static <F, A extends Action> Step<F> once(
            String name, Channel<A> channel, Function<Member<F>, Planned> plan) {
        return new Step<>(name, channel, Kind.ONCE, Optional.empty(), members -> plan.apply(members.get(0)));
    }

    /** One letter for all members of a customer, across the stages of one scenario. */
    public static <F, A extends Action> Step<F> digest(
            String name, Channel<A> channel, Function<List<Member<F>>, Planned> plan) {
        return new Step<>(name, channel, Kind.DIGEST, Optional.empty(), plan);
    }

    /**
     * A value that is set again whenever the fact shows another: a stage, a field, a person in charge. The plan compares,
     * and answers {@link Planned#asWanted()} where nothing is to be done. No row of the ledger closes it, so a value that
     * was changed back is set anew; the journal tells of each time. Its action must be one that may be repeated, because
     * after a lost answer it is. Of the stages a fact has reached, only the latest that is taken sets its values.
     */
    public static <F, A extends Action> Step<F> converge(
            String name, Channel<A> channel, Function<Member<F>, Planned> plan) {
        return new Step<>(name, channel, Kind.CONVERGE, Optional.empty(), members -> plan.apply(members.get(0)));
    }

    /** The same step, begun only when another step of the stage is done. */
    public Step<F> after(String step) {
        return new Step<>(name, channel, kind, Optional.of(step), plan);
    }

    /** Whether it sets a value, rather than doing something once. */
    public boolean converges() {
        return kind == Kind.CONVERGE;
    }
}
