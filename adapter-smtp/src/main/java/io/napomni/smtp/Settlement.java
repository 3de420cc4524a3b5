package io.napomni.smtp;

import io.napomni.model.EmailAddress;
import io.napomni.port.Outcome;
import io.napomni.rule.Reason;
import io.napomni.smtp.reply.RetryHint;
import java.time.Duration;

/** Turns what happened on the wire into the outcome of an effect; pure. */
final class Settlement {

    static final Duration AFTER_A_LOST_CONNECTION = Duration.ofMinutes(5);
    static final Duration GREYLIST = Duration.ofMinutes(15);
    static final Duration BUSY = Duration.ofMinutes(30);
    static final Duration THROTTLED = Duration.ofHours(1);
    static final Duration DAY = Duration.ofDays(1);

    private Settlement() {}

    /** @throws IllegalArgumentException for a configuration error, which is no outcome of a letter */
    static Outcome of(Exchange exchange, EmailAddress recipient) {
        String said = exchange.reply().map(reply -> reply.without(recipient)).orElse("");
        String detail = (exchange.phase() + " " + said).strip();
        return switch (exchange.meaning()) {
            case ACCEPTED -> new Outcome.Done(said);
            case CONNECTION -> later("mail-connection-lost", detail, wait(exchange, AFTER_A_LOST_CONNECTION));
            case GREYLISTED -> later("mail-greylisted", detail, wait(exchange, GREYLIST));
            case BUSY -> later("mail-server-busy", detail, wait(exchange, BUSY));
            case THROTTLED -> later("mail-throttled", detail, wait(exchange, THROTTLED));
            case QUOTA -> later("mail-quota", detail, wait(exchange, DAY));
            case DISTRUSTED -> later("mail-distrusted", detail, DAY);
            case MAILBOX -> later("mailbox-unavailable", detail, DAY);
            case ADDRESS_DEAD -> new Outcome.Rejected(Reason.of("address-dead", detail));
            case TOO_BIG -> new Outcome.Rejected(Reason.of("letter-too-big", detail));
            case REFUSED -> new Outcome.Rejected(Reason.of("letter-refused", detail));
            case DOUBT -> new Outcome.InDoubt(Reason.of("no-answer-after-letter", detail));
            case CONFIGURATION -> throw new IllegalArgumentException("a configuration error is no outcome");
        };
    }

    /** How long the channel rests that is refused for itself: no provider wants to be asked in vain. */
    static Duration rest(Exchange exchange) {
        return switch (exchange.meaning()) {
            case THROTTLED -> longer(wait(exchange, THROTTLED), THROTTLED);
            // When a quota is new the server knows; who does not say may begin its block anew with each attempt.
            case QUOTA -> longer(wait(exchange, DAY), THROTTLED);
            default -> DAY;
        };
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** As long as the server asks for, if it does. */
    private static Duration wait(Exchange exchange, Duration usual) {
        return exchange.reply().flatMap(RetryHint::in).orElse(usual);
    }

    private static Outcome later(String code, String detail, Duration pause) {
        return new Outcome.Deferred(Reason.of(code, detail), pause);
    }
}
