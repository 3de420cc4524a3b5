package io.napomni.bitrix24.oauth;

import io.napomni.bitrix24.wire.Json;
import io.napomni.bitrix24.wire.Origin;
import io.napomni.bitrix24.wire.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * The pair of tokens that an application has for a portal. An access token lives an hour; a refresh token 180 days, or
 * until it is used once.
 *
 * @param origin scheme and host of the portal
 * @param authServer scheme and host of the server that renews the pair
 * @param memberId identity of the portal, which stays when it is renamed
 * @see <a href="https://apidocs.bitrix24.com/settings/oauth/index.html">the vendor on tokens</a>
 */
public record Tokens(Secret access, Secret refresh, URI origin, URI authServer, String memberId) {

    /** The same portal at another address. */
    public Tokens at(URI newOrigin) {
        return new Tokens(access, refresh, newOrigin, authServer, memberId);
    }

    /**
     * Reads what the auth server, an installation or an event gives.
     *
     * @param authServer to be used when the answer names none that is known
     * @return empty if it has no whole pair, or names no portal that is reached over TLS
     */
    public static Optional<Tokens> from(Json json, URI authServer) {
        return portal(json).flatMap(origin -> from(json, origin, authServer, ""));
    }

    /**
     * Reads the pair that replaces this one, which is of no use any more: what the answer does not tell of the portal stays
     * as it was, since to lose the new pair would be worse.
     *
     * @return empty if it has no whole pair
     */
    Optional<Tokens> replacement(Json json) {
        return from(json, portal(json).orElse(origin), authServer, memberId);
    }

    private static Optional<Tokens> from(Json json, URI portal, URI authServer, String memberId) {
        Optional<Secret> access = json.get("access_token").text().map(Secret::of);
        Optional<Secret> refresh = json.get("refresh_token").text().map(Secret::of);
        URI server = origin(json.get("server_endpoint").text().orElse(""))
                .filter(AuthServer::isKnown)
                .orElse(authServer);
        String member = json.get("member_id").text().orElse(memberId);
        return access.isPresent() && refresh.isPresent()
                ? Optional.of(new Tokens(access.get(), refresh.get(), portal, server, member))
                : Optional.empty();
    }

    private static Optional<URI> portal(Json json) {
        return origin(json.get("client_endpoint").text().orElse("")).filter(AuthServer::isSealed);
    }

    private static Optional<URI> origin(String address) {
        try {
            URI uri = new URI(address);
            boolean whole = uri.getScheme() != null && uri.getHost() != null && uri.getRawUserInfo() == null;
            return whole ? Optional.of(Origin.of(uri)) : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }
}
