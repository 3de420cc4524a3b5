package io.napomni.smtp;

import io.napomni.model.EmailAddress;
import io.napomni.smtp.wire.SocketTap;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * Angus' transport, watched. Its exceptions do not tell "not sent" from "maybe sent", and the RSET that it sends after
 * a failure hides the reply that mattered; so what counts here is how far a letter came and the first reply to what was
 * asked then.
 */
final class WatchedTransport extends SMTPTransport {

    /** TLS waits this long for the other side to close too; on a connection that is given up anyway. */
    private static final Duration FAREWELL = Duration.ofMillis(200);

    private final SocketTap tap;
    private final Timeouts timeouts;
    private final Map<Phase, Reply> replies = new EnumMap<>(Phase.class);
    private Phase asking = Phase.CONNECT;
    private Phase reached = Phase.CONNECT;
    private Runnable begin = () -> {};

    WatchedTransport(Session session, SocketTap tap, Timeouts timeouts) {
        super(session, null);
        this.tap = tap;
        this.timeouts = timeouts;
    }

    /** How far the conversation came; clearing up afterwards does not count. */
    Phase reached() {
        return reached;
    }

    Optional<Reply> replyTo(Phase phase) {
        return Optional.ofNullable(replies.get(phase));
    }

    /**
     * Hands one letter over. What {@code begin} throws passes through: the letter has not been sent, and the
     * connection must be cut.
     */
    synchronized Exchange hand(byte[] letter, EmailAddress to, Runnable begin) {
        replies.clear();
        reached = Phase.MAIL;
        this.begin = begin;
        try {
            InternetAddress recipient = new InternetAddress();
            recipient.setAddress(to.value());
            sendMessage(new MadeLetter(session, letter), new Address[] {recipient});
        } catch (MessagingException told) {
            return new Exchange(reached, replyTo(reached), mayGoOn());
        }
        return new Exchange(reached, replyTo(reached), true);
    }

    /** Ends the connection without a word: what was not finished never happened. */
    synchronized void cut() {
        tap.cut();
        leave();
    }

    /** Says QUIT and does not wait; a failure here means nothing. */
    synchronized void leave() {
        tap.expect(FAREWELL);
        try {
            close();
        } catch (MessagingException gone) {
            // Every letter had its answer before.
        } finally {
            tap.rest();
        }
    }

    @Override
    protected OutputStream data() throws MessagingException {
        OutputStream body = super.data();
        begin.run();
        reached = Phase.BODY;
        return body;
    }

    @Override
    protected void sendCommand(String command) throws MessagingException {
        asking = Phase.of(command);
        reached = asking.isClearingUp() ? reached : asking;
        super.sendCommand(command);
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        // Reading may send a QUIT of its own, when it meets garbage.
        Phase asked = asking;
        tap.expect(asked == Phase.DOT ? timeouts.dot() : timeouts.read());
        try {
            int code = super.readServerResponse();
            boolean whole = code >= 0 && tap.hasLineEnded();
            Optional<Reply> reply = whole ? Reply.parse(getLastServerResponse()) : Optional.empty();
            reply.ifPresentOrElse(it -> replies.put(asked, it), () -> replies.remove(asked));
            tap.rest();
            return reply.isPresent() ? code : -1;
        } catch (MessagingException silent) {
            tap.expect(FAREWELL);
            throw silent;
        }
    }

    private boolean mayGoOn() {
        boolean refused = replyTo(reached)
                .filter(reply -> reply.code() != 421 && reply.code() >= 400)
                .isPresent();
        return refused
                && replyTo(Phase.RSET).filter(reply -> reply.code() == 250).isPresent();
    }

    /** A letter whose bytes are made already, in the clothes that Angus asks for. */
    private static final class MadeLetter extends MimeMessage {

        private final byte[] bytes;

        private MadeLetter(Session session, byte[] bytes) {
            super(session);
            this.bytes = bytes;
        }

        @Override
        public void writeTo(OutputStream out, String @Nullable [] ignoredHeaders) throws IOException {
            out.write(bytes);
        }
    }
}
