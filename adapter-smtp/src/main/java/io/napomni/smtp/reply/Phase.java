package io.napomni.smtp.reply;

import java.util.Locale;

/** Where a conversation stands: what the server was asked last. In the order of the conversation. */
public enum Phase {
    /** The greeting. */
    CONNECT,
    /** EHLO. */
    EHLO,
    /** HELO, of servers that do not know EHLO. */
    HELO,
    /** STARTTLS, before the handshake. */
    STARTTLS,
    /** AUTH and its further lines. */
    AUTH,
    /** MAIL FROM. */
    MAIL,
    /** RCPT TO. */
    RCPT,
    /** DATA, before the letter. */
    DATA,
    /** DATA was answered and the effect begun; the final dot has not left us. */
    BODY,
    /** The final dot is leaving or has left us: from here on the server may have the letter. */
    DOT,
    /** Anything else, such as NOOP and QUIT. */
    OTHER;

    /** What a command asks that is said before the first letter; the others are told apart by who says them. */
    public static Phase beforeLetters(String command) {
        String verb = command.split(" ", 2)[0].toUpperCase(Locale.ROOT);
        return switch (verb) {
            case "EHLO", "HELO", "STARTTLS", "AUTH" -> valueOf(verb);
            default -> OTHER;
        };
    }
}
