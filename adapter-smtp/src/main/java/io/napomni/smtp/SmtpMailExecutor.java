package io.napomni.smtp;

import io.napomni.action.Channel;
import io.napomni.action.SendMail;
import io.napomni.port.ActionExecutor;
import io.napomni.port.ConfigurationException;
import io.napomni.port.Effect;
import io.napomni.port.LostClaimException;
import io.napomni.port.Outcome;
import io.napomni.port.Rendered;
import io.napomni.port.Work;
import io.napomni.rule.Reason;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends letters by SMTP (RFC 5321), one recipient each, many on one connection.
 *
 * <p>An effect is begun after the server has accepted sender, recipient and DATA, before the first byte of the letter.
 * A letter that certainly did not arrive is deferred or rejected; one whose final dot has left without a proper answer
 * is in doubt, never sent again by itself. After three failures in a row that are not the letters' own fault (lost
 * connections, distrust, doubt) no more is taken: the rest waits for the next run.
 *
 * <p>May be used by several threads, each with a connection of its own.
 */
public final class SmtpMailExecutor implements ActionExecutor<SendMail> {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpMailExecutor.class);

    private final SmtpConfig config;
    private final Clock clock;
    private final LetterWriter writer;

    /** @param clock gives the Date of letters and the times before which deferred ones are not tried again */
    public SmtpMailExecutor(SmtpConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        Sender sender = config.sender();
        this.writer = new LetterWriter(
                sender, new Marks(config.markKey(), sender.address().domain()));
    }

    @Override
    public Channel<SendMail> channel() {
        return Channel.MAIL;
    }

    /**
     * Sends until there is no more work, or no use in going on.
     *
     * @throws ConfigurationException if the server will take no letter before somebody changes the configuration: login
     *     refused, no TLS, sender refused. What was in hand has not begun
     */
    @Override
    public void execute(Work<SendMail> work) {
        Patience patience = new Patience();
        try (SmtpConnection connection = new SmtpConnection(config)) {
            while (!patience.isOver()) {
                Optional<Effect<SendMail>> next = work.next();
                if (next.isEmpty()) {
                    return;
                }
                patience.after(carryOut(next.get(), connection));
            }
        }
        LOG.warn("mail stopped for this run: the server {} failed again and again", config.host());
    }

    /**
     * Connects, secures, logs in, asks the server whether it is there, and leaves. Sends nothing and throws nothing:
     * what is wrong is in the result.
     */
    public CheckResult check() {
        try (SmtpConnection connection = new SmtpConnection(config)) {
            return connection
                    .ask()
                    .map(trouble -> new CheckResult(false, trouble.code(), trouble.text()))
                    .orElseGet(() -> new CheckResult(
                            true, "fine", "The mail server " + config.host() + " is ready to take letters."));
        }
    }

    private ReplyClass carryOut(Effect<SendMail> effect, SmtpConnection connection) {
        Optional<Rendered> letter = effect.letter();
        if (letter.isEmpty()) {
            effect.settle(new Outcome.Rejected(Reason.of("letter-not-rendered")));
            return ReplyClass.REFUSED;
        }
        byte[] bytes = writer.write(effect.id(), effect.action(), letter.get(), clock.instant());
        try {
            Exchange exchange = connection.hand(bytes, effect.action().to(), effect::begin);
            return settle(effect, exchange, connection);
        } catch (NoConnection none) {
            return defer(effect, none);
        } catch (LostClaimException lost) {
            return ReplyClass.REFUSED;
        }
    }

    private ReplyClass settle(Effect<SendMail> effect, Exchange exchange, SmtpConnection connection) {
        if (exchange.meaning() == ReplyClass.CONFIGURATION) {
            throw new ConfigurationException(connection.refused(exchange).text());
        }
        effect.settle(Settlement.of(exchange, effect.action().to(), clock.instant()));
        return exchange.meaning();
    }

    private ReplyClass defer(Effect<SendMail> effect, NoConnection trouble) {
        if (trouble.isConfiguration()) {
            throw new ConfigurationException(trouble.text());
        }
        Reason why = Reason.of("mail-" + trouble.code(), trouble.text());
        effect.settle(new Outcome.Deferred(why, clock.instant().plus(Settlement.AFTER_A_LOST_CONNECTION)));
        return ReplyClass.CONNECTION;
    }
}
