package io.napomni.runner.config.keeping;

import io.napomni.port.upkeep.Retention;
import io.napomni.smtp.bounce.ReturnedMail;
import java.util.Optional;

/**
 * What comes after sending.
 *
 * @param doubts what is done about what may have happened
 * @param retention how long things are kept
 * @param returned where letters to the return path end up, if they are read
 */
public record KeepingSettings(DoubtSettings doubts, Retention retention, Optional<ReturnedMail> returned) {

    /** Doubts wait for a person, things are kept as long as is usual, nobody reads what comes back. */
    public static final KeepingSettings USUAL =
            new KeepingSettings(DoubtSettings.HOLD, Retention.standard(), Optional.empty());
}
