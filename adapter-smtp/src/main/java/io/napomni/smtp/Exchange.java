package io.napomni.smtp;

import io.napomni.smtp.reply.Phase;
import io.napomni.smtp.reply.Reply;
import io.napomni.smtp.reply.ReplyClass;
import java.util.Optional;

/**
 * What happened to one letter on the wire.
 *
 * @param phase how far it came
 * @param reply the first reply to what was asked in that phase; empty when there was none that could be read
 */
record Exchange(Phase phase, Optional<Reply> reply) {

    /** Whether the server waits for the letter itself. */
    boolean isInvited() {
        return phase == Phase.DATA && isAsHoped();
    }

    /** Whether the conversation about this letter may go on. */
    boolean isAsHoped() {
        int code = reply.map(Reply::code).orElse(0);
        return switch (phase) {
            case MAIL -> code == 250;
            case RCPT -> code == 250 || code == 251;
            case DATA -> code == 354;
            default -> false;
        };
    }

    ReplyClass meaning() {
        return ReplyClass.of(phase, reply);
    }
}
