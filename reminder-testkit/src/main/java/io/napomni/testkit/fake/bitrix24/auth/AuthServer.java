package io.napomni.testkit.fake.bitrix24.auth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import io.napomni.testkit.fake.bitrix24.wire.KnownError;
import io.napomni.testkit.fake.bitrix24.wire.Params;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The OAuth server. Statuses other than 400 are not documented; a wrong client can be answered with 200, as has been
 * seen.
 *
 * <p>Source: <a href="https://apidocs.bitrix24.com/settings/oauth/index.html">OAuth 2.0</a>.
 */
public final class AuthServer {
    private final List<PortalApp> apps;
    private final TokenDesk desk;
    private final Clock clock;
    private final KnownError wrongClient;
    private final URI own;
    private final Supplier<URI> portal;

    /** A server at the base {@code own} for applications of a portal, whose base may change. */
    public AuthServer(
            List<PortalApp> apps, TokenDesk desk, Clock clock, KnownError wrongClient, URI own, Supplier<URI> portal) {
        this.apps = List.copyOf(apps);
        this.desk = desk;
        this.clock = clock;
        this.wrongClient = wrongClient;
        this.own = own;
        this.portal = portal;
    }

    /**
     * Gives a new pair for a code or a refresh token.
     *
     * @throws io.napomni.testkit.fake.bitrix24.wire.RestError where client or grant are wrong
     */
    public ObjectNode token(Params params) {
        boolean refreshing = switch (params.text("grant_type")) {
            case "authorization_code" -> false;
            case "refresh_token" -> true;
            default -> throw KnownError.OAUTH_INVALID_REQUEST.error();
        };
        PortalApp app = client(params)
                .filter(known -> known.clientSecret().equals(params.text("client_secret")))
                .orElseThrow(wrongClient::error);
        TokenPair pair =
                refreshing ? desk.refresh(params.text("refresh_token"), app) : desk.exchange(params.text("code"), app);
        return shown(pair, refreshing);
    }

    /**
     * Where a browser is sent whose user agrees.
     *
     * @throws io.napomni.testkit.fake.bitrix24.wire.RestError for an unknown application
     */
    public URI authorized(Params params) {
        PortalApp app = client(params).orElseThrow(wrongClient::error);
        String separator = app.redirectUri().getRawQuery() == null ? "?" : "&";
        return URI.create(app.redirectUri() + separator + "code=" + desk.code(app) + "&state="
                + encoded(params.text("state")) + "&domain="
                + encoded(portal.get().getAuthority()) + "&member_id="
                + encoded(app.memberId()) + "&scope=" + encoded(app.scope()) + "&server_domain="
                + encoded(own.getAuthority()));
    }

    private Optional<PortalApp> client(Params params) {
        String id = params.text("client_id");
        return apps.stream().filter(app -> app.clientId().equals(id)).findFirst();
    }

    /** {@code expires} and {@code user_id} are documented for renewals only. */
    private ObjectNode shown(TokenPair pair, boolean refreshed) {
        PortalApp app = pair.app();
        ObjectNode json = Json.object()
                .put("access_token", pair.accessToken())
                .put("client_endpoint", portal.get() + "rest/")
                .put("domain", own.getAuthority());
        if (refreshed) {
            json.put("expires", pair.expiresAt().getEpochSecond());
        }
        json.put(
                        "expires_in",
                        Duration.between(clock.instant(), pair.expiresAt()).toSeconds())
                .put("member_id", app.memberId())
                .put("refresh_token", pair.refreshToken())
                .put("scope", app.scope())
                .put("server_endpoint", own + "rest/")
                .put("status", "L");
        return refreshed ? json.put("user_id", app.userId()) : json;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
