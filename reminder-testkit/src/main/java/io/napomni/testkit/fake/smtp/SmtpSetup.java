package io.napomni.testkit.fake.smtp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * What kind of server is played.
 *
 * @param capabilities further lines of the EHLO answer, for example {@code 8BITMIME}; STARTTLS and AUTH are added as
 *     the rest of the setup says
 * @param login {@code user:password} that AUTH PLAIN and AUTH LOGIN accept, and XOAUTH2 with the password as token; empty when AUTH is not offered
 * @param tls key of the server; empty when TLS is not offered
 * @param implicitTls whether the connection begins with the handshake instead of STARTTLS
 */
public record SmtpSetup(
        List<String> capabilities, Optional<String> login, Optional<SSLContext> tls, boolean implicitTls) {

    /** Copies the list. */
    public SmtpSetup {
        capabilities = List.copyOf(capabilities);
    }

    /** An open server without TLS and without AUTH. */
    public static SmtpSetup plain() {
        return new SmtpSetup(
                List.of("8BITMIME", "ENHANCEDSTATUSCODES", "SIZE 35882577"), Optional.empty(), Optional.empty(), false);
    }

    /** The same with other EHLO lines. */
    public SmtpSetup withCapabilities(String... lines) {
        return new SmtpSetup(List.of(lines), login, tls, implicitTls);
    }

    /** The same, taking commands in groups (RFC 2920). */
    public SmtpSetup withPipelining() {
        List<String> more = new ArrayList<>(capabilities);
        more.add("PIPELINING");
        return new SmtpSetup(more, login, tls, implicitTls);
    }

    /** The same, offering and demanding AUTH. */
    public SmtpSetup withLogin(String user, String password) {
        return new SmtpSetup(capabilities, Optional.of(user + ":" + password), tls, implicitTls);
    }

    /** The same, offering STARTTLS. */
    public SmtpSetup withStartTls(SSLContext key) {
        return new SmtpSetup(capabilities, login, Optional.of(key), false);
    }

    /** The same, beginning with the handshake. */
    public SmtpSetup withImplicitTls(SSLContext key) {
        return new SmtpSetup(capabilities, login, Optional.of(key), true);
    }
}
