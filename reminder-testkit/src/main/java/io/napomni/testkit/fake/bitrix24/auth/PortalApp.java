package io.napomni.testkit.fake.bitrix24.auth;

import java.net.URI;
import java.util.Set;
import java.util.TreeSet;

/**
 * An application that is registered at the portal. Its tokens act in the name of one user and are worth its scopes.
 *
 * @param clientId unique at the portal, like {@code local.5f1c}
 * @param redirectUri where the browser is sent with a code
 * @param memberId the portal, as the application knows it
 * @param applicationToken what events carry so that the application knows them for genuine
 * @param userId in whose name tokens are issued
 */
public record PortalApp(
        String clientId,
        String clientSecret,
        URI redirectUri,
        Set<String> scopes,
        String memberId,
        String applicationToken,
        long userId) {
    private static final Set<String> ALL =
            Set.of("crm", "department", "im", "task", "tasks", "user_basic", "bizproc", "placement", "telephony");
    private static final String MEMBER = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";

    /** Copies the set. */
    public PortalApp {
        scopes = Set.copyOf(scopes);
    }

    /** An application of user 1 with every scope. */
    public static PortalApp of(String clientId, String clientSecret) {
        URI redirect = URI.create("https://app.example.test/oauth");
        return new PortalApp(clientId, clientSecret, redirect, ALL, MEMBER, "app-t0k3n-" + clientId, 1);
    }

    public PortalApp withRedirectUri(URI other) {
        return new PortalApp(clientId, clientSecret, other, scopes, memberId, applicationToken, userId);
    }

    /** Gives the application these permissions and no others. */
    public PortalApp withScopes(String... these) {
        return new PortalApp(clientId, clientSecret, redirectUri, Set.of(these), memberId, applicationToken, userId);
    }

    public PortalApp withUser(long other) {
        return new PortalApp(clientId, clientSecret, redirectUri, scopes, memberId, applicationToken, other);
    }

    /** The scopes as the portal writes them, separated by commas. */
    public String scope() {
        return String.join(",", new TreeSet<>(scopes));
    }

    @Override
    public String toString() {
        return "PortalApp[" + clientId + ", user " + userId + ", secrets ***]";
    }
}
