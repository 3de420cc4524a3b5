package io.napomni.testkit.fake.bitrix24.auth;

import java.util.Optional;
import java.util.Set;

/**
 * Who calls: an incoming webhook, or an application with a token.
 *
 * @param userId in whose name
 * @param scopes what the credential permits
 * @param app empty for a webhook
 */
public record Caller(long userId, Set<String> scopes, Optional<PortalApp> app) {
    /** Copies the set. */
    public Caller {
        scopes = Set.copyOf(scopes);
    }

    public static Caller webhook(long userId, Set<String> scopes) {
        return new Caller(userId, scopes, Optional.empty());
    }

    public static Caller app(PortalApp app) {
        return new Caller(app.userId(), app.scopes(), Optional.of(app));
    }

    /** What limits and keys are counted by: two applications, or an application and a webhook, do not share them. */
    public String credential() {
        return app.map(one -> "app " + one.clientId()).orElse("webhook") + " of user " + userId;
    }
}
