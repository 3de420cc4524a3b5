package io.napomni.smtp.reply;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a reply, or the lack of one, means for a letter. A pure table: the enhanced code (RFC 3463) is read before the
 * basic one (RFC 5321 section 4.2.3), and the phase decides where neither does.
 */
public enum ReplyClass {
    /** The server answers for the letter from now on. */
    ACCEPTED,
    /** The connection failed and nobody is to blame; the server has no letter. */
    CONNECTION,
    /** No letter of this host will pass until somebody changes the configuration. */
    CONFIGURATION,
    /** The receiver lets strangers wait a few minutes. */
    GREYLISTED,
    /** Later it may pass. */
    BUSY,
    /** We send too much or too fast. */
    THROTTLED,
    /** We are not trusted. This says nothing about the address. */
    DISTRUSTED,
    /** The mailbox exists and is full or switched off. */
    MAILBOX,
    /** There is no such address. */
    ADDRESS_DEAD,
    /** The letter is too big. */
    TOO_BIG,
    /** This letter is refused for good. */
    REFUSED,
    /** The letter has left us and no proper answer came: the server may have it. */
    DOUBT;

    private static final Set<Integer> NEEDS_LOGIN_OR_TLS = Set.of(530, 534, 535, 538);
    private static final Set<String> NO_SUCH_ADDRESS = Set.of("5.1.0", "5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10");
    private static final Pattern GREYLIST = Pattern.compile("gr[ea]y-?list");
    private static final Pattern DISTRUST =
            Pattern.compile("spam|policy|limit|too many|blocked|bl[ao]ck-?list|denylist|\\brbl\\b|reputation|relay");

    /** The meaning of the first reply to what was asked in a phase; empty: none that could be read. */
    public static ReplyClass of(Phase phase, Optional<Reply> reply) {
        boolean doubtful = phase == Phase.DOT;
        if (reply.isEmpty() || reply.get().code() / 100 == 3) {
            return doubtful ? DOUBT : CONNECTION;
        }
        int code = reply.get().code();
        if (code < 300) {
            return doubtful ? ACCEPTED : CONNECTION;
        }
        if (code == 421) {
            return CONNECTION;
        }
        if (!doubtful && NEEDS_LOGIN_OR_TLS.contains(code)) {
            return CONFIGURATION;
        }
        return isTransient(reply.get()) ? transientBy(reply.get()) : permanentBy(phase, reply.get());
    }

    private static boolean isTransient(Reply reply) {
        return reply.enhanced().isEmpty()
                ? reply.code() < 500
                : reply.enhanced().startsWith("4");
    }

    private static ReplyClass transientBy(Reply reply) {
        if (reply.enhanced().equals("4.7.1") || reply.says(GREYLIST)) {
            return GREYLISTED;
        }
        return reply.enhanced().startsWith("4.7.") ? THROTTLED : BUSY;
    }

    private static ReplyClass permanentBy(Phase phase, Reply reply) {
        String enhanced = reply.enhanced();
        if (enhanced.startsWith("5.7.")) {
            return DISTRUSTED;
        }
        if (enhanced.equals("5.3.4") || enhanced.equals("5.2.3")) {
            return TOO_BIG;
        }
        if (enhanced.equals("5.2.1") || enhanced.equals("5.2.2")) {
            return MAILBOX;
        }
        if (enhanced.equals("5.1.7") || enhanced.equals("5.1.8")) {
            return phase == Phase.DOT ? REFUSED : CONFIGURATION;
        }
        if (phase != Phase.MAIL && NO_SUCH_ADDRESS.contains(enhanced)) {
            return ADDRESS_DEAD;
        }
        return permanentByPhase(phase, reply);
    }

    private static ReplyClass permanentByPhase(Phase phase, Reply reply) {
        if (reply.says(DISTRUST)) {
            return DISTRUSTED;
        }
        if (reply.code() == 552) {
            return phase == Phase.RCPT ? MAILBOX : TOO_BIG;
        }
        return switch (phase) {
            case RCPT -> ADDRESS_DEAD;
            // MAIL names only the sender, who is the same for every letter.
            case MAIL -> CONFIGURATION;
            default -> REFUSED;
        };
    }
}
