package io.napomni.smtp;

import io.napomni.port.ConfigurationException;
import io.napomni.port.store.AddressMarks;
import io.napomni.smtp.letter.Marks;
import io.napomni.smtp.pace.Traffic;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocketFactory;

/**
 * The mail server and how it is used. Made by {@link #of} and the withers.
 *
 * @param host name or address of the server
 * @param port usually 587 with STARTTLS and 465 with TLS from the first byte
 * @param login empty when the server lets this machine send without
 * @param markKey key of the hashes that make Message-IDs and marks of addresses; the same for the life of an installation,
 *     and another one for each tenant, since records of two tenants may bear the same number
 * @param ehloName how this client introduces itself; not the name of the machine, unless you say so
 * @param traffic how many connections and letters at a time
 * @param trust what the server's certificate is checked with; empty for the JVM's own trust store
 */
public record SmtpConfig(
        String host,
        int port,
        Security security,
        Optional<Login> login,
        Sender sender,
        Secret markKey,
        Timeouts timeouts,
        String ehloName,
        Traffic traffic,
        Optional<SSLSocketFactory> trust) {

    /** What looks like an address and is none would be looked up, and be wherever a name server says. */
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(?:\\.(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}|::1|\\[::1]");

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]_-]+");
    private static final int SHORTEST_KEY = 16;

    /** @throws ConfigurationException if it cannot work or would send letters unprotected through a network */
    public SmtpConfig {
        require(HOST.matcher(host).matches(), "The mail server's host must be a name or an address, without a port.");
        require(port > 0 && port < 65_536, "The mail server's port must be between 1 and 65535, usually 587 or 465.");
        require(
                security != Security.PLAIN_LOOPBACK || LOOPBACK.matcher(host).matches(),
                "The mail server " + host + " is not on this machine, so letters must be protected: use STARTTLS"
                        + " (port 587) or TLS (port 465), or name the host localhost, 127.0.0.1 or ::1.");
        require(HOST.matcher(ehloName).matches(), "The EHLO name must be a host name such as mail.example.ru.");
        require(
                markKey.bytes().length >= SHORTEST_KEY,
                "The key of Message-IDs is too short: give at least " + SHORTEST_KEY + " random characters.");
    }

    /** STARTTLS demanded, no login, usual time-outs, the sender's domain as EHLO name, the usual traffic. */
    public static SmtpConfig of(String host, int port, Sender sender, Secret markKey) {
        String ehloName = sender.returnPath().domain();
        return new SmtpConfig(
                host,
                port,
                Security.STARTTLS,
                Optional.empty(),
                sender,
                markKey,
                Timeouts.usual(),
                ehloName,
                Traffic.usual(),
                Optional.empty());
    }

    /** The same, protected otherwise. */
    public SmtpConfig withSecurity(Security security) {
        return new SmtpConfig(host, port, security, login, sender, markKey, timeouts, ehloName, traffic, trust);
    }

    /** The same, logging in. */
    public SmtpConfig withLogin(String user, Secret password) {
        return loggingIn(new Login.Password(user, password));
    }

    /** The same, logging in with tokens (XOAUTH2). */
    public SmtpConfig withTokens(String user, AccessTokens tokens) {
        return loggingIn(new Login.Token(user, tokens));
    }

    private SmtpConfig loggingIn(Login by) {
        Optional<Login> login = Optional.of(by);
        return new SmtpConfig(host, port, security, login, sender, markKey, timeouts, ehloName, traffic, trust);
    }

    /** The same with other time-outs. */
    public SmtpConfig withTimeouts(Timeouts timeouts) {
        return new SmtpConfig(host, port, security, login, sender, markKey, timeouts, ehloName, traffic, trust);
    }

    /** The same, introducing itself otherwise. */
    public SmtpConfig withEhloName(String ehloName) {
        return new SmtpConfig(host, port, security, login, sender, markKey, timeouts, ehloName, traffic, trust);
    }

    /** The same with another traffic: more connections, rates. */
    public SmtpConfig withTraffic(Traffic traffic) {
        return new SmtpConfig(host, port, security, login, sender, markKey, timeouts, ehloName, traffic, trust);
    }

    /** The same, checking the server's certificate with this, for example with a company's own authority. */
    public SmtpConfig withTrust(SSLSocketFactory sockets) {
        Optional<SSLSocketFactory> trust = Optional.of(sockets);
        return new SmtpConfig(host, port, security, login, sender, markKey, timeouts, ehloName, traffic, trust);
    }

    /** Marks of addresses made with the key of Message-IDs, so that a host has one key to keep. */
    public AddressMarks addressMarks() {
        return AddressMarks.keyed(markKey.bytes());
    }

    /** From the identity of a dispatch to the Message-ID of its letter. */
    public Marks letterMarks() {
        return new Marks(markKey.bytes(), sender.address().domain());
    }

    /** Under which a rest of this channel is remembered: server and sending domain, nobody's name. */
    String channelName() {
        return "mail|" + host + ":" + port + "|" + sender.address().domain();
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new ConfigurationException(otherwise);
        }
    }
}
