package io.napomni.testkit.fake.bitrix24.auth;

import java.time.Instant;

/** An access token, which lives for an hour, and the refresh token that can be exchanged once for the next pair. */
public record TokenPair(PortalApp app, String accessToken, String refreshToken, Instant expiresAt) {
    @Override
    public String toString() {
        return "TokenPair[" + app.clientId() + ", tokens ***]";
    }
}
