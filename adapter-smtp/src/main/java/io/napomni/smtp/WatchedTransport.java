package io.napomni.smtp;

import io.napomni.smtp.reply.Phase;
import io.napomni.smtp.reply.Reply;
import io.napomni.smtp.wire.SocketTap;
import io.napomni.smtp.wire.Talk;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Angus' transport, watched: it connects, protects and logs in, and its exceptions do not tell why it could not; so
 * what counts here is how far the conversation came and the first reply to what was asked then. Letters go past it.
 */
final class WatchedTransport extends SMTPTransport {

    /** TLS waits this long for the other side to close too; on a connection that is given up anyway. */
    private static final Duration FAREWELL = Duration.ofMillis(200);

    private final SocketTap tap;
    private final Timeouts timeouts;
    private final Map<Phase, Reply> replies = new EnumMap<>(Phase.class);
    private Phase asking = Phase.CONNECT;
    private Phase reached = Phase.CONNECT;

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

    /** Whether commands may be said in groups (RFC 2920). */
    boolean pipelines() {
        return supportsExtension("PIPELINING");
    }

    /** Whether the server wants to be told how big a letter is (RFC 1870). */
    boolean asksForSizes() {
        return supportsExtension("SIZE");
    }

    /**
     * What is said from here on, past Angus: it knows one command at a time and loses the replies that matter.
     *
     * @throws IOException if nothing is connected
     */
    Talk talk() throws IOException {
        return new Talk(tap);
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
    protected void sendCommand(String command) throws MessagingException {
        asking = Phase.beforeLetters(command);
        reached = asking == Phase.OTHER ? reached : asking;
        super.sendCommand(command);
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        // Reading may send a QUIT of its own, when it meets garbage.
        Phase asked = asking;
        tap.expect(timeouts.read());
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
}
