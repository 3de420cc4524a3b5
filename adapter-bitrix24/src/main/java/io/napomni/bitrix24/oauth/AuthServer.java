package io.napomni.bitrix24.oauth;

import io.napomni.bitrix24.wire.Answer;
import io.napomni.bitrix24.wire.Exchange;
import io.napomni.bitrix24.wire.Json;
import io.napomni.bitrix24.wire.JsonCodec;
import io.napomni.bitrix24.wire.Quotes;
import io.napomni.bitrix24.wire.Secret;
import io.napomni.port.ConfigurationException;
import io.napomni.port.ReminderException;
import io.napomni.port.SourceException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Gives tokens for a code or a worn pair. What it is asked goes in a body, so that no secret gets into a log of
 * addresses. Only the vendor's servers are known, and this machine.
 *
 * @see <a href="https://apidocs.bitrix24.com/settings/oauth/auto-renewal.html">renewing tokens</a>
 */
public final class AuthServer {
    private static final Set<String> VENDORS = Set.of("oauth.bitrix.info", "oauth.bitrix24.tech");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}");

    private final String clientId;
    private final Secret clientSecret;
    private final Exchange http;

    /** Asks as this application. */
    public AuthServer(String clientId, Secret clientSecret, Exchange http) {
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.http = http;
    }

    /** Whether what is sent there cannot be read on the way: over TLS, or to this machine. */
    static boolean isSealed(URI server) {
        return "https".equals(server.getScheme()) || isHere(server);
    }

    private static boolean isHere(URI server) {
        return "http".equals(server.getScheme())
                && LOOPBACK.matcher(server.getHost() == null ? "" : server.getHost())
                        .matches();
    }

    /** Whether secrets may be sent to a server. */
    public static boolean isKnown(URI server) {
        String host = server.getHost() == null ? "" : server.getHost();
        return isHere(server) || (VENDORS.contains(host) && "https".equals(server.getScheme()));
    }

    /**
     * A new pair for a worn one, which cannot be used again.
     *
     * @throws ConfigurationException if the server refuses it: the application must be authorised again
     * @throws SourceException if no answer came
     */
    public Tokens renew(Tokens worn) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "refresh_token");
        form.put("refresh_token", worn.refresh().reveal());
        return ask(worn.authServer(), form, List.of(worn.access(), worn.refresh(), clientSecret), worn::replacement);
    }

    /**
     * The first pair, for the code that a portal has given to a person's browser; it lives 30 seconds.
     *
     * @throws ConfigurationException if the server refuses it
     * @throws SourceException if no answer came
     */
    public Tokens redeem(URI server, Secret code) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code.reveal());
        return ask(server, form, List.of(code, clientSecret), json -> Tokens.from(json, server));
    }

    private Tokens ask(
            URI server, Map<String, String> form, List<Secret> secrets, Function<Json, Optional<Tokens>> reading) {
        if (!isKnown(server)) {
            throw new ConfigurationException(
                    server.getHost() + " is no server of Bitrix24 that gives tokens; it was not asked.");
        }
        form.put("client_id", clientId);
        form.put("client_secret", clientSecret.reveal());
        Answer answer = http.post(
                server.resolve("/oauth/token/"),
                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                encoded(form).getBytes(StandardCharsets.UTF_8));
        if (!(answer instanceof Answer.Received received)) {
            throw new SourceException(server.getHost() + " did not answer. Try again later.");
        }
        Json json = Optional.of(received)
                .filter(whole -> !whole.cut())
                .flatMap(whole -> JsonCodec.read(whole.body().bytes()))
                .orElseThrow(() -> new SourceException(server.getHost() + " gave no answer that can be read (HTTP "
                        + received.status() + "). Try again later."));
        return reading.apply(json).orElseThrow(() -> refusal(server, json, received.status(), secrets));
    }

    private ReminderException refusal(URI server, Json json, int status, List<Secret> secrets) {
        String code = json.get("error").text().orElse("");
        String said =
                Quotes.clean(code + " " + json.get("error_description").text().orElse(""), secrets);
        if (status >= 500) {
            return new SourceException(
                    server.getHost() + " failed (HTTP " + status + ", " + said + "). Try again later.");
        }
        boolean ours = Set.of("invalid_client", "wrong_client").contains(code);
        return new ConfigurationException(server.getHost() + " gives no tokens (" + said + "). "
                + (ours
                        ? "Check the application's id and secret."
                        : "Authorise the application again: ./remind bitrix24 install."));
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
