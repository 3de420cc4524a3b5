package io.napomni.testkit.fake.bitrix24;

import com.fasterxml.jackson.databind.JsonNode;
import io.napomni.testkit.fake.bitrix24.recording.Asked;
import io.napomni.testkit.fake.bitrix24.wire.Route;
import java.net.URI;
import java.util.Optional;

/**
 * An HTTP request, decoded.
 *
 * @param uri path and query as they were sent
 * @param route empty for what is no REST path
 * @param json the body, empty where it is not readable JSON
 * @param hasBody whether there was a body at all
 * @param address where it comes from
 * @param idempotencyKey the header, used by REST 3.0 only
 */
record Incoming(
        Asked asked,
        URI uri,
        Optional<Route> route,
        Optional<JsonNode> json,
        boolean hasBody,
        String address,
        Optional<String> idempotencyKey) {
    static final String SIGN_IN = "oauth.";

    /** Whether it goes to the OAuth server and not to the portal. */
    boolean isSignIn() {
        return asked.method().startsWith(SIGN_IN) && route.isEmpty();
    }

    boolean isKnown() {
        return isSignIn() || route.isPresent();
    }
}
