package io.napomni.bitrix24.inbound;

import io.napomni.bitrix24.wire.Secret;
import java.time.Duration;
import java.util.Optional;

/**
 * OAuth tokens that came with a call. They act in the name of the user whose doing caused the call, and obey that
 * user's rights. Masked in text form.
 *
 * @param access for calls to {@code clientEndpoint}
 * @param refresh only with an installation, a placement, and some other calls
 * @param expiresIn how long the access token is good, counted from the call
 * @param clientEndpoint REST of the portal, {@code https://PORTAL/rest/}
 * @param serverEndpoint REST of the server that renews tokens
 */
public record UserTokens(
        Secret access,
        Optional<Secret> refresh,
        Optional<Duration> expiresIn,
        Optional<String> userId,
        Optional<String> clientEndpoint,
        Optional<String> serverEndpoint) {

    /** As they stand in {@code auth[...]}; a robot or an agent of the portal gives none. */
    static Optional<UserTokens> ofAuth(FormBody auth) {
        return auth.text("access_token")
                .map(access -> new UserTokens(
                        Secret.of(access),
                        auth.text("refresh_token").map(Secret::of),
                        seconds(auth.text("expires_in")),
                        auth.text("user_id"),
                        auth.text("client_endpoint"),
                        auth.text("server_endpoint")));
    }

    /** As a placement has them. */
    static Optional<UserTokens> ofPlacement(FormBody form) {
        return form.text("AUTH_ID")
                .map(access -> new UserTokens(
                        Secret.of(access),
                        form.text("REFRESH_ID").map(Secret::of),
                        seconds(form.text("AUTH_EXPIRES")),
                        Optional.empty(),
                        Optional.empty(),
                        form.text("SERVER_ENDPOINT")));
    }

    private static Optional<Duration> seconds(Optional<String> text) {
        return text.filter(digits -> digits.matches("[0-9]{1,9}"))
                .map(digits -> Duration.ofSeconds(Long.parseLong(digits)));
    }
}
