package io.napomni.testkit.fake.bitrix24.event;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * How the portal and the application introduce themselves to those whom the portal calls.
 *
 * @param portal where the portal is
 * @param authServer where tokens are renewed
 * @param applicationToken by which the application knows that the portal calls
 * @param scope what the tokens permit, separated by commas
 * @param userId who causes the calls
 * @param keys gives the tokens of one call to a user of this id
 */
public record Identity(
        URI portal,
        URI authServer,
        String memberId,
        String applicationToken,
        String scope,
        long userId,
        LongFunction<Keys> keys) {
    private static final Keys FIXED = new Keys("c4n4ry4cc355t0k3n", "c4n4ryr3fr35ht0k3n");

    /** The tokens of one call. */
    public record Keys(String access, String refresh) {
        @Override
        public String toString() {
            return "Keys[***]";
        }
    }

    /**
     * A portal at this address that has no application: its tokens are easy to find in a log where they should not be,
     * and open nothing.
     */
    public static Identity withoutApplication(String domain, long userId) {
        return new Identity(
                URI.create("https://" + domain + "/"),
                URI.create("https://oauth.bitrix24.tech/"),
                "0f1e2d3c4b5a69788796a5b4c3d2e1f0",
                "c4n4ry4ppt0k3n51",
                "crm,placement,bizproc,task,im,user_basic,department",
                userId,
                user -> FIXED);
    }

    /** Host and port of the portal. */
    public String domain() {
        return portal.getAuthority();
    }

    /** 1 for https, as the browser is told. */
    String protocol() {
        return "https".equals(portal.getScheme()) ? "1" : "0";
    }

    private String serverEndpoint() {
        return authServer + "rest/";
    }

    /** What an outgoing webhook is told. */
    Map<String, Object> ofWebhook(String token) {
        Map<String, Object> auth = new LinkedHashMap<>();
        auth.put("domain", domain());
        auth.put("server_endpoint", serverEndpoint());
        auth.put("member_id", memberId);
        auth.put("application_token", token);
        return auth;
    }

    /** What a handler of an application is told. */
    Map<String, Object> ofApplication(boolean byUser, boolean withRefresh) {
        Map<String, Object> auth = byUser ? ofUser(withRefresh) : new LinkedHashMap<>();
        auth.put("domain", domain());
        auth.put("client_endpoint", portal + "rest/");
        auth.put("server_endpoint", serverEndpoint());
        auth.put("member_id", memberId);
        auth.put("application_token", applicationToken);
        return auth;
    }

    private Map<String, Object> ofUser(boolean withRefresh) {
        Keys given = keys.apply(userId);
        Map<String, Object> auth = new LinkedHashMap<>();
        auth.put("access_token", given.access());
        auth.put("expires_in", "3600");
        auth.put("scope", scope);
        auth.put("user_id", Long.toString(userId));
        auth.put("status", "L");
        if (withRefresh) {
            auth.put("refresh_token", given.refresh());
        }
        return auth;
    }

    /** What the browser of this user posts when he opens a page of the application. */
    Map<String, String> ofPlacement(long user) {
        Keys given = keys.apply(user);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("AUTH_ID", given.access());
        form.put("AUTH_EXPIRES", "3600");
        form.put("REFRESH_ID", given.refresh());
        form.put("SERVER_ENDPOINT", serverEndpoint());
        form.put("APPLICATION_TOKEN", applicationToken);
        form.put("APPLICATION_SCOPE", scope);
        form.put("member_id", memberId);
        form.put("status", "L");
        return form;
    }

    /** Without tokens. */
    @Override
    public String toString() {
        return "Identity[" + domain() + "]";
    }
}
