package io.napomni.smtp;

import io.napomni.smtp.reply.Phase;
import io.napomni.smtp.reply.Reply;
import java.io.EOFException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Says in plain words why a connection could not be made. Pure: reads the phase, the replies and the kind of failure. */
final class Diagnosis {

    static final String LOGIN_REFUSED = "login-refused";

    private final SmtpConfig config;

    Diagnosis(SmtpConfig config) {
        this.config = config;
    }

    NoConnection of(Phase asked, Optional<Reply> reply, Throwable failure) {
        if (isRefusedTls(failure)) {
            return fix(
                    "tls-refused",
                    "showed a certificate or a kind of TLS that cannot be trusted. Check the host name"
                            + " (it must be the one in the certificate), the port and the certificate's dates; for a company's"
                            + " own authority give its certificate.");
        }
        int code = reply.map(Reply::code).orElse(0);
        return switch (asked) {
            case AUTH -> code >= 500 || isRefusedToken(code) ? loginRefused(code) : lost(asked, reply);
            case STARTTLS -> code >= 500 ? noTls() : lost(asked, reply);
            case EHLO, HELO -> code == 250 ? afterGreeting(failure) : lost(asked, reply);
            case CONNECT -> reply.map(it -> lost(asked, reply)).orElseGet(() -> unreachable(failure));
            default -> lost(asked, reply);
        };
    }

    NoConnection noLogin() {
        return fix(
                "login-not-offered",
                "does not accept a login on this connection, though one is configured."
                        + " Check port and protection: logins are usually taken on 587 with STARTTLS or on 465 with TLS.");
    }

    NoConnection refusedSender(Phase phase, String codes) {
        return fix(
                "sender-refused",
                "refuses the sender or wants another login (" + phase + " " + codes + ")."
                        + " Check that the sender's address belongs to the login, and that the login is configured.");
    }

    private NoConnection afterGreeting(Throwable failure) {
        boolean protectedNow = config.security() != Security.STARTTLS;
        return protectedNow || failure instanceof jakarta.mail.AuthenticationFailedException ? noLogin() : noTls();
    }

    private NoConnection noTls() {
        return fix(
                "tls-not-offered",
                "does not offer STARTTLS, so nothing was sent, the password neither. Check the port"
                        + " (587), or use TLS from the first byte (465). If it was offered before, somebody may be listening.");
    }

    /** Before it refuses a token, a server explains itself in a challenge, which Angus does not answer. */
    private boolean isRefusedToken(int code) {
        return code == 334
                && config.login().filter(Login.Token.class::isInstance).isPresent();
    }

    private NoConnection loginRefused(int code) {
        if (config.login().filter(Login.Token.class::isInstance).isPresent()) {
            return fix(
                    LOGIN_REFUSED,
                    "refuses the access token, and a renewed one too (" + code
                            + "). Check the user and what the token is" + " granted for.");
        }
        return fix(
                LOGIN_REFUSED,
                "refuses the login (" + code + "). Check user and password; many services want a"
                        + " separate password for applications. No further attempt was made, so that the account is not locked.");
    }

    private NoConnection unreachable(Throwable failure) {
        boolean unknown = causes(failure).anyMatch(UnknownHostException.class::isInstance);
        String what = unknown
                ? "is not known by that name. Check the host."
                : "cannot be reached or does not greet."
                        + " Check host and port, and whether a firewall lets the connection through.";
        return new NoConnection(unknown ? "host-unknown" : "server-unreachable", false, at(what));
    }

    private NoConnection lost(Phase asked, Optional<Reply> reply) {
        String said = reply.map(it -> "answered " + it.codes()).orElse("gave no answer");
        String what = said + " at " + asked + ". It may pass by itself; if not, ask whoever runs the server.";
        return new NoConnection(reply.isPresent() ? "server-not-ready" : "connection-lost", false, at(what));
    }

    private NoConnection fix(String code, String what) {
        return new NoConnection(code, true, at(what));
    }

    private String at(String what) {
        return "The mail server " + config.host() + ":" + config.port() + " " + what;
    }

    /** TLS that broke off is a lost connection; TLS that was looked at and refused is not. */
    private static boolean isRefusedTls(Throwable failure) {
        boolean tls = causes(failure).anyMatch(SSLException.class::isInstance);
        return tls
                && causes(failure)
                        .noneMatch(cause -> cause instanceof EOFException
                                || cause instanceof SocketException
                                || cause instanceof SocketTimeoutException);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
