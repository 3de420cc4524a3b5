package io.napomni.bitrix24.rest;

import io.napomni.bitrix24.wire.Json;
import java.util.OptionalLong;

/** What came of one command of a batch. */
public sealed interface CommandOutcome {
    /**
     * It was done.
     *
     * @param result may be JSON null; of a batch it is read from the answer each time it is asked for
     * @param total how many rows there are, where a list was asked for that
     */
    record Ok(Json result, OptionalLong total) implements CommandOutcome {
        @Override
        public Json result() {
            return result.read();
        }
    }

    /** The portal refused it. */
    record Failed(PortalError error) implements CommandOutcome {}

    /** It was certainly not begun: the batch was refused, or stopped at an earlier command. */
    record NotExecuted(PortalError error) implements CommandOutcome {}

    /** It may have been done: the answer is lost, or does not speak of it. */
    record Unknown(PortalError error) implements CommandOutcome {}
}
