package io.napomni.testkit.fake.smtp;

import java.util.Locale;

/** The moments of an SMTP conversation at which a script can speak up (RFC 5321 section 4.1.1). */
public enum SmtpStep {
    /** The greeting, before any command. */
    CONNECT,
    /** EHLO and HELO. */
    EHLO,
    /** The command, before the handshake. */
    STARTTLS,
    /** The AUTH command and each of its further lines. */
    AUTH,
    /** MAIL FROM. */
    MAIL,
    /** RCPT TO. */
    RCPT,
    /** The DATA command, before the letter. */
    DATA,
    /** The first line of the letter has come, its end has not. */
    BODY,
    /** The letter has come whole, its final dot too; the server has not answered yet. */
    DOT,
    /** RSET. */
    RSET,
    /** NOOP. */
    NOOP,
    /** QUIT. */
    QUIT,
    /** Any other command. */
    OTHER;

    static SmtpStep of(String command) {
        String verb = command.strip().split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        return switch (verb) {
            case "EHLO", "HELO" -> EHLO;
            case "STARTTLS" -> STARTTLS;
            case "AUTH" -> AUTH;
            case "MAIL" -> MAIL;
            case "RCPT" -> RCPT;
            case "DATA" -> DATA;
            case "RSET" -> RSET;
            case "NOOP" -> NOOP;
            case "QUIT" -> QUIT;
            default -> OTHER;
        };
    }
}
