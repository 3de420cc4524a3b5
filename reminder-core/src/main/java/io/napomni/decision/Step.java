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
        DIGEST
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

    /** The same step, begun only when another step of the stage is done. */
    public Step<F> after(String step) {
        return new Step<>(name, channel, kind, Optional.of(step), plan);
    }
}
