package io.napomni.smtp.reply;

import java.util.regex.Pattern;

/** What replies say where their codes say nothing, in the words that mail servers use. */
final class ReplyWords {

    private static final Pattern GREYLIST = Pattern.compile("gr[ea]y-?list");
    private static final Pattern DISTRUST =
            Pattern.compile("spam|policy|blocked|bl[ao]ck-?list|denylist|\\brbl\\b|reputation|relay");
    private static final Pattern QUOTA = Pattern.compile(
            "limit|sending quota|daily quota|hourly quota|too many(?! (hops|errors|received))|too much mail");
    /** Limits of something else than how many letters we may send. */
    private static final Pattern OTHER_LIMIT =
            Pattern.compile("mailbox|size|databytes|storage|space|connection|concurren|recipients|time limit");

    private static final Pattern TOO_BIG =
            Pattern.compile("too (big|large)|message size|size limit|mailbox( is)? full|over ?quota|quota exceeded");
    private static final Pattern MAILBOX = Pattern.compile("mailbox|quota|storage");
    private static final Pattern SENDER =
            Pattern.compile("\\bsender (address|domain|verif\\w*|unknown|rejected|denied|refused|is|not)\\b");
    private static final Pattern RECIPIENT = Pattern.compile("\\brecipient (address )?(rejected|unknown|not found)");

    private ReplyWords() {}

    static boolean isGreylist(Reply reply) {
        return reply.says(GREYLIST);
    }

    static boolean isDistrust(Reply reply) {
        return reply.says(DISTRUST);
    }

    static boolean isOurQuota(Reply reply) {
        return reply.says(QUOTA) && !reply.says(OTHER_LIMIT);
    }

    /** A letter too big for the server, or for what is left of the mailbox. */
    static boolean isTooBig(Reply reply) {
        return reply.says(TOO_BIG);
    }

    static boolean isOfMailbox(Reply reply) {
        return reply.says(MAILBOX);
    }

    static boolean isAboutSender(Reply reply) {
        return reply.says(SENDER);
    }

    static boolean isOfRecipient(Reply reply) {
        return reply.says(RECIPIENT);
    }
}
