package io.napomni.smtp;

import io.napomni.smtp.reply.Phase;
import io.napomni.smtp.reply.Reply;
import io.napomni.smtp.reply.ReplyClass;
import io.napomni.smtp.wire.SocketTap;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** The way to the server for letters one after another: connects when needed, reuses, renews. Not for several threads. */
final class SmtpConnection implements AutoCloseable {

    private final SmtpConfig config;
    private final Diagnosis diagnosis;
    private @Nullable WatchedTransport transport;
    private @Nullable Lane lane;
    private int handed;

    SmtpConnection(SmtpConfig config) {
        this.config = config;
        this.diagnosis = new Diagnosis(config);
    }

    /**
     * Offers a letter, on a connection that may have served others. A server closes idle connections whenever it likes:
     * if that shows at MAIL, before anything of this letter was said, a new connection is tried once.
     *
     * @throws NoConnection if none can be made
     */
    Exchange offer(Parcel parcel) throws NoConnection {
        boolean used = lane != null && handed < config.traffic().lettersPerConnection();
        Exchange outcome = dropUnlessSound(ready().offer(parcel));
        boolean idleClosed = used && outcome.phase() == Phase.MAIL && isFarewell(outcome);
        return idleClosed ? dropUnlessSound(ready().offer(parcel)) : outcome;
    }

    /** Also with an enhanced code: some servers call it too much when a connection stands idle, or has served enough. */
    private static boolean isFarewell(Exchange outcome) {
        return outcome.meaning() == ReplyClass.CONNECTION
                || outcome.reply().map(Reply::code).orElse(0) == 421;
    }

    /**
     * Hands over what the server has just been found to wait for.
     *
     * @param next is offered with it, if {@link #goesAhead}
     * @param meanwhile what is done while the answer is on its way
     */
    Exchange hand(Parcel parcel, Optional<Parcel> next, Runnable meanwhile) {
        handed++;
        Lane open = Objects.requireNonNull(lane, "a letter is handed over after it was offered");
        return dropUnlessSound(open.hand(parcel, next, meanwhile));
    }

    /** Whether the letter after this one can be offered with its end. */
    boolean goesAhead() {
        return lane != null
                && lane.isPipelined()
                && handed + 1 < config.traffic().lettersPerConnection();
    }

    /** Asks the server whether it is there, on a new connection. */
    Optional<NoConnection> ask() {
        try (SmtpConnection asking = new SmtpConnection(config)) {
            WatchedTransport asked = asking.connect();
            boolean answers = asked.isConnected();
            asked.leave();
            return answers
                    ? Optional.empty()
                    : Optional.of(diagnosis.of(Phase.OTHER, Optional.empty(), new MessagingException()));
        } catch (NoConnection refused) {
            return Optional.of(refused);
        }
    }

    NoConnection refused(Exchange exchange) {
        return diagnosis.refusedSender(
                exchange.phase(), exchange.reply().map(Reply::codes).orElse(""));
    }

    /** Ends with a farewell where that cannot be taken for a part of a letter, else without a word. */
    @Override
    public void close() {
        if (transport != null) {
            if (lane != null && lane.isIdle()) {
                transport.leave();
            } else {
                transport.cut();
            }
        }
        transport = null;
        lane = null;
        handed = 0;
    }

    private Exchange dropUnlessSound(Exchange outcome) {
        if (lane != null && !lane.isSound()) {
            close();
        }
        return outcome;
    }

    private Lane ready() throws NoConnection {
        if (handed >= config.traffic().lettersPerConnection()) {
            close();
        }
        if (lane == null) {
            WatchedTransport fresh = connect();
            transport = fresh;
            lane = lane(fresh);
        }
        return lane;
    }

    private Lane lane(WatchedTransport open) throws NoConnection {
        try {
            return new Lane(
                    open.talk(),
                    config.timeouts(),
                    config.sender().returnPath(),
                    open.pipelines(),
                    open.asksForSizes());
        } catch (IOException gone) {
            open.cut();
            throw diagnosis.of(Phase.OTHER, Optional.empty(), gone);
        }
    }

    private WatchedTransport connect() throws NoConnection {
        Login login = config.login().orElse(null);
        if (login instanceof Login.Token token) {
            try {
                return connect(token, token.tokens().current());
            } catch (NoConnection refused) {
                if (!refused.code().equals(Diagnosis.LOGIN_REFUSED)) {
                    throw refused;
                }
                return connect(token, token.tokens().renewed());
            }
        }
        return login instanceof Login.Password known ? connect(known, known.password()) : connect(null, null);
    }

    private WatchedTransport connect(@Nullable Login login, @Nullable Secret secret) throws NoConnection {
        SocketTap tap =
                new SocketTap(config.timeouts().read(), config.timeouts().write());
        WatchedTransport fresh = new WatchedTransport(Session.getInstance(properties(tap)), tap, config.timeouts());
        try {
            String user = login == null ? null : login.user();
            fresh.connect(config.host(), config.port(), user, secret == null ? null : secret.reveal());
        } catch (MessagingException failed) {
            Phase asked = fresh.reached();
            fresh.cut();
            throw diagnosis.of(asked, fresh.replyTo(asked), failed);
        }
        boolean loggedIn =
                fresh.replyTo(Phase.AUTH).filter(reply -> reply.code() == 235).isPresent();
        if (login != null && !loggedIn) {
            fresh.leave();
            throw diagnosis.noLogin();
        }
        return fresh;
    }

    private Properties properties(SocketTap tap) {
        Properties all = new Properties();
        SSLSocketFactory trusted = config.trust().orElseGet(() -> (SSLSocketFactory) SSLSocketFactory.getDefault());
        all.put("mail.smtp.socketFactory", tap.plain());
        all.put("mail.smtp.ssl.socketFactory", tap.tls(trusted));
        all.setProperty("mail.smtp.socketFactory.fallback", "false");
        all.setProperty("mail.smtp.ssl.enable", "" + (config.security() == Security.IMPLICIT_TLS));
        all.setProperty("mail.smtp.starttls.required", "" + (config.security() == Security.STARTTLS));
        all.setProperty("mail.smtp.auth", "" + config.login().isPresent());
        all.setProperty("mail.smtp.auth.mechanisms", hasTokens() ? "XOAUTH2" : "PLAIN LOGIN");
        all.setProperty(
                "mail.smtp.connectiontimeout", "" + config.timeouts().connect().toMillis());
        all.setProperty("mail.smtp.timeout", "" + config.timeouts().read().toMillis());
        all.setProperty("mail.smtp.localhost", config.ehloName());
        all.setProperty("mail.smtp.from", config.sender().returnPath().value());
        all.setProperty("mail.smtp.quitwait", "false");
        return all;
    }

    private boolean hasTokens() {
        return config.login().filter(Login.Token.class::isInstance).isPresent();
    }
}
