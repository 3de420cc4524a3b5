package io.napomni.smtp;

/** How the way to the mail server is protected. */
public enum Security {
    /** Plain greeting, then STARTTLS or nothing at all (RFC 3207); usually port 587. */
    STARTTLS,
    /** TLS from the first byte (RFC 8314); usually port 465. */
    IMPLICIT_TLS,
    /** No protection; only for a server on this very machine. */
    PLAIN_LOOPBACK
}
