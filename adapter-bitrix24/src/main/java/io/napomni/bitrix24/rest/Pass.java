package io.napomni.bitrix24.rest;

import io.napomni.bitrix24.wire.Secret;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What opens a portal at one moment.
 *
 * @param origin scheme, host and port
 * @param path between {@code /rest/} and the method: empty, or user and secret with a slash at the end
 * @param token goes with the parameters, if the path does not open the portal by itself
 */
record Pass(URI origin, Secret path, Optional<Secret> token) {

    URI address(String method) {
        return URI.create(origin + "/rest/" + path.reveal() + method);
    }

    /** The same in REST 3.0, which has tasks and mail but no CRM. */
    URI addressOfThree(String method) {
        return URI.create(origin + "/rest/api/" + path.reveal() + method);
    }

    Pass at(URI otherOrigin) {
        return new Pass(otherOrigin, path, token);
    }

    Map<String, ?> signed(Map<String, ?> parameters) {
        if (token.isEmpty()) {
            return parameters;
        }
        Map<String, Object> signed = new LinkedHashMap<>(parameters);
        signed.put("auth", token.get().reveal());
        return signed;
    }
}
