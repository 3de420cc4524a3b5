package io.napomni.bitrix24.action.batch;

import io.napomni.action.Action;
import io.napomni.bitrix24.wire.Json;
import io.napomni.port.Effect;
import io.napomni.port.Outcome;
import io.napomni.rule.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How one kind of actions is written into the portal when nothing has to be read first. */
public interface Writing<A extends Action> extends Procedure<A> {
    /** What to send. The effect's id is part of it, so that a doubtful one can be looked for later. */
    Map<String, ?> parameters(Effect<A> effect);

    /** The id that the portal gave to what was made; empty if the answer has none. */
    Optional<String> receipt(Json result);

    @Override
    default List<Prepared<A>> prepare(List<Effect<A>> effects) {
        return effects.stream()
                .<Prepared<A>>map(effect -> new Prepared.Send<>(effect, parameters(effect), this::reading))
                .toList();
    }

    /** None: what these make bears the effect's id, but cannot be found by it. */
    @Override
    default Optional<Probe<A>> probe() {
        return Optional.empty();
    }

    /** What an answer means: done, if it names what was made. */
    default Outcome reading(Json result) {
        return receipt(result)
                .<Outcome>map(Outcome.Done::new)
                .orElseGet(() ->
                        new Outcome.InDoubt(Reason.of("answer-without-id", "the portal did not name what it made")));
    }
}
