package io.napomni.decision;

import io.napomni.action.Action;
import io.napomni.rule.Reason;
import java.util.function.Function;

/** What a step wants for a member. */
public sealed interface Planned {

    /** Do this. */
    record Act(Action action) implements Planned {}

    /** It cannot be done now: no address, for example. The step stays open. */
    record Blocked(Reason why) implements Planned {}

    /** Nothing is to be done: the fact shows already what the step wants. */
    record AsWanted() implements Planned {}

    /** Do this. */
    static Planned act(Action action) {
        return new Act(action);
    }

    /** It cannot be done now, for this reason. */
    static Planned blocked(String code) {
        return new Blocked(Reason.of(code));
    }

    /** Nothing is to be done: the fact shows already what the step wants. */
    static Planned asWanted() {
        return new AsWanted();
    }

    /** Reads the wish, case by case. */
    default <T> T fold(Function<Act, T> act, Function<Blocked, T> blocked, Function<AsWanted, T> asWanted) {
        if (this instanceof Act it) {
            return act.apply(it);
        }
        return this instanceof Blocked it ? blocked.apply(it) : asWanted.apply((AsWanted) this);
    }
}
