package io.napomni.runner.command;

import io.napomni.action.EffectKey;
import io.napomni.runner.ExitCode;
import io.napomni.runner.wire.Wiring;
import java.util.Optional;

/** Clears a row of the register, so that it may happen again. */
record Rearming(Session session) {

    int clear(String text, String why, Optional<String> by) {
        EffectKey key = Subjects.key(text);
        try (Wiring wiring = session.open()) {
            boolean cleared = wiring.stores().register().clear(key, session.by(by), why);
            String said = session.texts().of(cleared ? "rearm.done" : "rearm.nothing", key);
            session.screen().line(said);
            return (cleared ? ExitCode.OK : ExitCode.WARNING).number();
        }
    }
}
