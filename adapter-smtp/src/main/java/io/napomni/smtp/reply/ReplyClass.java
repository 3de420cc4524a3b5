package io.napomni.smtp.reply;

import java.util.Optional;
import java.util.Set;

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
    /** We send too fast. */
    THROTTLED,
    /** We have sent as much as we may for now. */
    QUOTA,
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
    /** Of the commands themselves, whatever address they carry (RFC 5321 section 4.2.4 and 4.3.2). */
    private static final Set<Integer> NOT_UNDERSTOOD = Set.of(500, 502, 503, 504);

    private static final Set<String> NO_SUCH_ADDRESS = Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10");
    /** Says no more than the basic code (RFC 3463 section 3.1). */
    private static final Set<String> UNSPECIFIC = Set.of("", "4.0.0", "5.0.0");

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
        if (code == 421 && !reply.get().enhanced().startsWith("4.7.")) {
            return CONNECTION;
        }
        if (!isBegun(phase) && NEEDS_LOGIN_OR_TLS.contains(code)) {
            return CONFIGURATION;
        }
        return isTransient(reply.get()) ? transientBy(reply.get()) : permanentBy(phase, reply.get());
    }

    /** What is said of a letter on its way is about that letter. */
    private static boolean isBegun(Phase phase) {
        return phase == Phase.BODY || phase == Phase.DOT;
    }

    private static boolean isTransient(Reply reply) {
        return reply.enhanced().isEmpty()
                ? reply.code() < 500
                : reply.enhanced().startsWith("4");
    }

    private static ReplyClass transientBy(Reply reply) {
        String enhanced = reply.enhanced();
        boolean ofUs = enhanced.startsWith("4.7.");
        if (ReplyWords.isGreylist(reply)) {
            return GREYLISTED;
        }
        if ((ofUs || UNSPECIFIC.contains(enhanced)) && ReplyWords.isOurQuota(reply)) {
            return QUOTA;
        }
        if (enhanced.equals("4.7.1") && reply.code() != 421) {
            return GREYLISTED;
        }
        return ofUs ? THROTTLED : BUSY;
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
            return isBegun(phase) ? REFUSED : CONFIGURATION;
        }
        if (phase == Phase.MAIL) {
            return byWords(phase, reply).orElse(CONFIGURATION);
        }
        if (ReplyWords.isAboutSender(reply)) {
            // A server that looks at the sender only now, as Postfix does, and no word of it is about the recipient.
            return DISTRUSTED;
        }
        return NO_SUCH_ADDRESS.contains(enhanced)
                ? ADDRESS_DEAD
                : byWords(phase, reply).orElse(byPhase(phase, reply));
    }

    private static Optional<ReplyClass> byWords(Phase phase, Reply reply) {
        if (ReplyWords.isDistrust(reply)) {
            return Optional.of(DISTRUSTED);
        }
        if (ReplyWords.isOurQuota(reply)) {
            return Optional.of(QUOTA);
        }
        if (reply.code() == 552 || ReplyWords.isTooBig(reply)) {
            return Optional.of(phase == Phase.RCPT || ReplyWords.isOfMailbox(reply) ? MAILBOX : TOO_BIG);
        }
        return Optional.empty();
    }

    /** Only where nothing else is said, or the address itself is, a refused recipient is one that does not exist. */
    private static ReplyClass byPhase(Phase phase, Reply reply) {
        boolean unspecific = UNSPECIFIC.contains(reply.enhanced()) && !NOT_UNDERSTOOD.contains(reply.code());
        return phase == Phase.RCPT && (unspecific || ReplyWords.isOfRecipient(reply)) ? ADDRESS_DEAD : REFUSED;
    }
}
