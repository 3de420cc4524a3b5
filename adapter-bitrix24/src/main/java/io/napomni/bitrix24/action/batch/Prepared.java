package io.napomni.bitrix24.action.batch;

import io.napomni.action.Action;
import io.napomni.bitrix24.wire.Json;
import io.napomni.port.Effect;
import io.napomni.port.Outcome;
import io.napomni.rule.Reason;
import java.util.Map;
import java.util.function.Function;

/** What is to be done with an effect, now that everything about it has been read. */
public sealed interface Prepared<A extends Action> {
    /** The effect. */
    Effect<A> effect();

    /**
     * A command is to be sent.
     *
     * @param reading what the answer says of the effect; it may be a doubt
     */
    record Send<A extends Action>(Effect<A> effect, Map<String, ?> parameters, Function<Json, Outcome> reading)
            implements Prepared<A> {}

    /** It has happened before: an earlier attempt of the same effect left this receipt. */
    record Found<A extends Action>(Effect<A> effect, String receipt) implements Prepared<A> {}

    /** It cannot be done as it is wanted. */
    record Refused<A extends Action>(Effect<A> effect, Reason why) implements Prepared<A> {}
}
