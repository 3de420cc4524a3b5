package io.napomni.smtp;

import io.napomni.model.EmailAddress;
import io.napomni.smtp.wire.SocketTap;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** The way to the server for letters one after another: connects when needed, reuses, renews. Not for several threads. */
final class SmtpConnection implements AutoCloseable {

    private final SmtpConfig config;
    private final Diagnosis diagnosis;
    private @Nullable WatchedTransport transport;
    private int handed;

    SmtpConnection(SmtpConfig config) {
        this.config = config;
        this.diagnosis = new Diagnosis(config);
    }

    /**
     * Hands one letter over, on a connection that may have served others. A server closes idle connections whenever it
     * likes: if that shows at MAIL, before anything of this letter was said, a new connection is tried once.
     *
     * @throws NoConnection if none can be made
     */
    Exchange hand(byte[] letter, EmailAddress to, Runnable begin) throws NoConnection {
        boolean reused = transport != null && handed < config.lettersPerConnection();
        Exchange exchange = handOn(ready(), letter, to, begin);
        boolean idleClosed = reused && exchange.phase() == Phase.MAIL && exchange.meaning() == ReplyClass.CONNECTION;
        return idleClosed ? handOn(ready(), letter, to, begin) : exchange;
    }

    /** Asks the server whether it is there, on a new or a used connection. */
    Optional<NoConnection> ask() {
        try {
            WatchedTransport asked = ready();
            return asked.isConnected()
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

    @Override
    public void close() {
        if (transport != null) {
            transport.leave();
            transport = null;
        }
    }

    private Exchange handOn(WatchedTransport open, byte[] letter, EmailAddress to, Runnable begin) {
        handed++;
        boolean reusable = false;
        try {
            Exchange exchange = open.hand(letter, to, begin);
            reusable = exchange.reusable();
            return exchange;
        } finally {
            if (!reusable) {
                open.cut();
                transport = null;
            }
        }
    }

    private WatchedTransport ready() throws NoConnection {
        if (transport != null && handed >= config.lettersPerConnection()) {
            close();
        }
        if (transport == null) {
            transport = connect();
            handed = 0;
        }
        return transport;
    }

    private WatchedTransport connect() throws NoConnection {
        SocketTap tap =
                new SocketTap(config.timeouts().read(), config.timeouts().write());
        WatchedTransport fresh = new WatchedTransport(Session.getInstance(properties(tap)), tap, config.timeouts());
        String user = config.login().map(Login::user).orElse(null);
        String password = config.login().map(login -> login.password().reveal()).orElse(null);
        try {
            fresh.connect(config.host(), config.port(), user, password);
        } catch (MessagingException failed) {
            Phase asked = fresh.reached();
            fresh.cut();
            throw diagnosis.of(asked, fresh.replyTo(asked), failed);
        }
        boolean loggedIn =
                fresh.replyTo(Phase.AUTH).filter(reply -> reply.code() == 235).isPresent();
        if (config.login().isPresent() && !loggedIn) {
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
        all.setProperty("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
        all.setProperty(
                "mail.smtp.connectiontimeout", "" + config.timeouts().connect().toMillis());
        all.setProperty("mail.smtp.timeout", "" + config.timeouts().read().toMillis());
        all.setProperty("mail.smtp.localhost", config.ehloName());
        all.setProperty("mail.smtp.from", config.sender().returnPath().value());
        all.setProperty("mail.smtp.quitwait", "false");
        return all;
    }
}
