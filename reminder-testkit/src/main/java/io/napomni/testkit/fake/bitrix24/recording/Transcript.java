package io.napomni.testkit.fake.bitrix24.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A request and the shape of its answer on one line of JSON. The webhook's secret is not in it, tokens in parameters
 * are masked, and of the address of a handler only scheme, host and path are shown; other values that the client sent
 * stand as they are, so a golden file wants a fixed day and seed.
 */
final class Transcript {
    private static final List<String> SECRETS =
            List.of("auth", "access_token", "refresh_token", "client_secret", "event_token");
    private static final List<String> ADDRESSES = List.of("handler", "placement_handler");
    private static final String OAUTH = "oauth.";
    private static final String MASK = "***";

    private Transcript() {}

    static String line(RecordedRequest request) {
        ObjectNode line = question(request.asked());
        line.put("status", request.status());
        line.set("answer", request.answerShape());
        return line.toString();
    }

    /** The half of the client. */
    static ObjectNode question(Asked asked) {
        ObjectNode line = Json.object().put("http", asked.verb()).put("method", asked.method());
        ObjectNode params = masked(asked.params());
        if (asked.method().startsWith(OAUTH) && params.has("code")) {
            params.put("code", MASK);
        }
        if (!asked.commands().isEmpty()) {
            params.remove("cmd");
            ArrayNode commands = line.putArray("commands");
            asked.commands()
                    .forEach(command -> commands.addObject()
                            .put("name", command.name())
                            .put("method", command.method())
                            .set("params", masked(command.params())));
        }
        line.set("params", params);
        return line;
    }

    private static ObjectNode masked(ObjectNode params) {
        ObjectNode masked = Json.object();
        for (Map.Entry<String, JsonNode> entry : params.properties()) {
            masked.set(entry.getKey(), shown(entry.getKey().toLowerCase(Locale.ROOT), entry.getValue()));
        }
        return masked;
    }

    private static JsonNode shown(String name, JsonNode value) {
        if (SECRETS.contains(name)) {
            return Json.NODES.textNode(MASK);
        }
        return ADDRESSES.contains(name) ? Json.NODES.textNode(address(value.asText(""))) : value;
    }

    /** What stands before the host, or behind the path, may be a secret. */
    private static String address(String written) {
        try {
            URI address = new URI(written);
            boolean whole = address.getScheme() != null && address.getHost() != null;
            String port = address.getPort() < 0 ? "" : ":" + address.getPort();
            return whole ? address.getScheme() + "://" + address.getHost() + port + address.getRawPath() : MASK;
        } catch (URISyntaxException noAddress) {
            return MASK;
        }
    }
}
