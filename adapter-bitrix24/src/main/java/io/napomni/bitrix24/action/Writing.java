package io.napomni.bitrix24.action;

import io.napomni.action.Action;
import io.napomni.bitrix24.rest.Command;
import io.napomni.bitrix24.rest.Json;
import io.napomni.port.Effect;
import io.napomni.rule.Reason;
import java.util.Map;
import java.util.Optional;

/** How one kind of actions is written into the portal. */
interface Writing<A extends Action> {
    /** The method of the API. */
    String method();

    /** Why the action can never be done here; empty if it can. */
    Optional<Reason> objection(A action);

    /** What to send. The effect's id is part of it, so that a doubtful one can be looked for later. */
    Map<String, ?> parameters(Effect<A> effect);

    /** The id that the portal gave to what was made; empty if the answer has none. */
    Optional<String> receipt(Json result);

    /** One command of a batch. */
    default Command command(String name, Effect<A> effect) {
        return new Command(name, method(), parameters(effect));
    }
}
