package io.napomni.smtp;

import io.napomni.model.EmailAddress;
import io.napomni.smtp.pace.Breaker;
import io.napomni.smtp.reply.ReplyClass;
import java.util.EnumSet;
import java.util.Set;

/**
 * How we stand with the mail server in this run: patience with what fails, and the breaker for what is refused because
 * of who sends it or how much. Safe for several threads.
 */
final class Standing {

    private static final Set<ReplyClass> OURSELVES =
            EnumSet.of(ReplyClass.THROTTLED, ReplyClass.QUOTA, ReplyClass.DISTRUSTED);

    private final Breaker breaker;
    private final Patience patience = new Patience();
    private boolean rests;

    Standing(Breaker breaker) {
        this.breaker = breaker;
    }

    synchronized boolean isGood() {
        return !rests && !patience.isOver();
    }

    synchronized boolean isUntroubled() {
        return isGood() && patience.isUntouched() && !breaker.isProbing();
    }

    synchronized boolean isProbing() {
        return breaker.isProbing();
    }

    synchronized void after(ReplyClass meaning) {
        patience.after(meaning);
    }

    /** Does what a reply asks for: a letter that passes closes the breaker, refusals of ourselves open it. */
    synchronized void after(Exchange exchange, EmailAddress to) {
        ReplyClass meaning = exchange.meaning();
        patience.after(meaning);
        if (OURSELVES.contains(meaning) && !rests && (patience.isOver() || breaker.isProbing())) {
            rests = true;
            String why = exchange.reply().map(reply -> reply.without(to)).orElse("");
            breaker.open(Settlement.rest(exchange), why);
        } else if (meaning == ReplyClass.ACCEPTED && !rests) {
            breaker.close();
        }
    }
}
