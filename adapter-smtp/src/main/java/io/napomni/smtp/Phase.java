package io.napomni.smtp;

import java.util.Locale;

/** Where a conversation stands: what the server was asked last. In the order of the conversation. */
enum Phase {
    CONNECT,
    EHLO,
    HELO,
    STARTTLS,
    AUTH,
    MAIL,
    RCPT,
    DATA,
    /** DATA was answered and the effect begun; the final dot has not left us. */
    BODY,
    /** The final dot is leaving or has left us: from here on the server may have the letter. */
    DOT,
    RSET,
    OTHER;

    static Phase of(String command) {
        if (command.equals(".")) {
            return DOT;
        }
        String verb = command.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        return switch (verb) {
            case "EHLO", "HELO", "STARTTLS", "AUTH", "MAIL", "RCPT", "DATA", "RSET" -> valueOf(verb);
            default -> OTHER;
        };
    }

    boolean isClearingUp() {
        return this == RSET || this == OTHER;
    }
}
