package io.napomni.runner.command;

import io.napomni.bitrix24.wire.Secret;
import io.napomni.runner.UsageException;
import io.napomni.runner.config.AppSettings;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One turn of a person's browser to the portal and back. The state goes with it, so that a code that somebody else got
 * for an account of his own cannot be slipped in.
 */
final class Authorisation {

    private static final int STATE_BYTES = 16;

    private final String state;

    private Authorisation(String state) {
        this.state = state;
    }

    /** With a state that nobody can guess. */
    static Authorisation begin(SecureRandom chance) {
        byte[] state = new byte[STATE_BYTES];
        chance.nextBytes(state);
        return new Authorisation(HexFormat.of().formatHex(state));
    }

    /** What a person opens. */
    URI address(AppSettings app) {
        String id = URLEncoder.encode(app.clientId(), StandardCharsets.UTF_8);
        return URI.create(app.portal().resolve("/oauth/authorize/") + "?client_id=" + id + "&state=" + state);
    }

    /** @throws UsageException if the browser did not bring a code from this turn */
    Secret code(String returned) {
        String code = parameter(returned, "code").orElseThrow(() -> UsageException.of("install.no-code"));
        byte[] brought = parameter(returned, "state").orElse("").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(brought, state.getBytes(StandardCharsets.UTF_8))) {
            throw UsageException.of("install.other-state");
        }
        return Secret.of(code);
    }

    private static Optional<String> parameter(String address, String name) {
        int question = address.indexOf('?');
        String query = question < 0 ? "" : address.substring(question + 1).replaceFirst("#.*", "");
        return Stream.of(query.split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> decoded(pair.substring(name.length() + 1)))
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEncoding) {
            return "";
        }
    }
}
