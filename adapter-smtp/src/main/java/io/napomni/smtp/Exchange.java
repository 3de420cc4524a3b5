package io.napomni.smtp;

import java.util.Optional;

/**
 * What happened to one letter on the wire.
 *
 * @param phase how far it came
 * @param reply the first reply to what was asked in that phase; empty when there was none that could be read
 * @param reusable whether the next letter may take the same connection
 */
record Exchange(Phase phase, Optional<Reply> reply, boolean reusable) {

    ReplyClass meaning() {
        return ReplyClass.of(phase, reply);
    }
}
