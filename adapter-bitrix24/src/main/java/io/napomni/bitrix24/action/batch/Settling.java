package io.napomni.bitrix24.action.batch;

import io.napomni.port.Effect;
import io.napomni.port.Outcome;
import io.napomni.port.ReminderException;
import java.util.Optional;

/** Settles the effects of one request. That one of them cannot be settled leaves none of the others in doubt. */
final class Settling {
    private Optional<ReminderException> failure = Optional.empty();

    void settle(Effect<?> effect, Outcome outcome) {
        try {
            effect.settle(outcome);
        } catch (ReminderException notKept) {
            failure = failure.or(() -> Optional.of(notKept));
        }
    }

    /** @throws ReminderException the first that was met */
    void end() {
        failure.ifPresent(first -> {
            throw first;
        });
    }
}
