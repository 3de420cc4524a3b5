package io.napomni.decision;

import io.napomni.action.Action;
import io.napomni.action.Channel;
import io.napomni.rule.Stage;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One thing to do at a stage.
 *
 * @param name part of effect keys: renaming it does everything again
 * @param after a step of the same stage that must be done first
 * @param inHouse whether only colleagues learn of it
 * @param plan makes the action of the members; more than one only for a digest
 */
public record Step<F>(
        String name,
        Channel<?> channel,
        Kind kind,
        Optional<String> after,
        boolean inHouse,
        Function<List<Member<F>>, Planned> plan) {

    /** How often a step is done. */
    public enum Kind {
        /** At most once for each occasion. */
        ONCE,
        /** Once for all members of one card of a customer in one run; each of them is done with. */
        DIGEST,
        /** As often as the fact shows something else than the wanted value; never done with. */
        CONVERGE
    }

    /** @throws IllegalArgumentException if the name has signs that keys need */
    public Step {
        if (!Stage.isName(name)) {
            throw new IllegalArgumentException("the name of a step is letters, digits and hyphens: " + name);
        }
    }

    /** Done at most once for each occasion. */
    public static <F, A extends Action> Step<F> once(
            String name, Channel<A> channel, Function<Member<F>, Planned> plan) {
        return new Step<>(name, channel, Kind.ONCE, Optional.empty(), false, members -> plan.apply(members.get(0)));
    }

    /** One letter for all members of one card of a customer, across the stages of one scenario. */
    public static <F, A extends Action> Step<F> digest(
            String name, Channel<A> channel, Function<List<Member<F>>, Planned> plan) {
        return new Step<>(name, channel, Kind.DIGEST, Optional.empty(), false, plan);
    }

    /**
     * A value that is set again whenever the fact shows another: a stage, a field, a person in charge. The plan compares,
     * and answers {@link Planned#asWanted()} where nothing is to be done. No row of the ledger closes it, so a value that
     * was changed back is set anew; the journal tells of each time. Its action must be one that may be repeated, because
     * after a lost answer it is. Of the stages a fact has reached, only the latest that is taken sets its values.
     */
    public static <F, A extends Action> Step<F> converge(
            String name, Channel<A> channel, Function<Member<F>, Planned> plan) {
        return new Step<>(name, channel, Kind.CONVERGE, Optional.empty(), false, members -> plan.apply(members.get(0)));
    }

    /** The same step, begun only when another step of the stage is done. */
    public Step<F> after(String step) {
        return new Step<>(name, channel, kind, Optional.of(step), inHouse, plan);
    }

    /**
     * The same step, of which only colleagues learn. On a ladder that is climbed stage by stage it does not wait for a letter
     * that cannot be written, and no letter waits for it where there is nobody to tell.
     */
    public Step<F> amongColleagues() {
        return new Step<>(name, channel, kind, after, true, plan);
    }

    /** Whether it sets a value, rather than doing something once. */
    public boolean converges() {
        return kind == Kind.CONVERGE;
    }
}
