package io.napomni.decision;

import io.napomni.action.Action;
import io.napomni.rule.Reason;

/** What a step wants for a member. */
public sealed interface Planned {

    /** Do this. */
    record Act(Action action) implements Planned {}

    /** It cannot be done now: no address, nothing to change. The step stays open. */
    record Blocked(Reason why) implements Planned {}

    /** Do this. */
    static Planned act(Action action) {
        return new Act(action);
    }

    /** It cannot be done now, for this reason. */
    static Planned blocked(String code) {
        return new Blocked(Reason.of(code));
    }
}
