package io.napomni.testkit.fake.bitrix24.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import java.util.List;
import java.util.Map;

/**
 * A request and the shape of its answer on one line of JSON. The webhook's secret is not in it, tokens in parameters are masked; values that the client sent
 * stand as they are, so a golden file wants a fixed day and seed.
 */
final class Transcript {
    private static final List<String> SECRETS = List.of("auth", "access_token", "refresh_token", "client_secret");

    private Transcript() {}

    static String line(RecordedRequest request) {
        Asked asked = request.asked();
        ObjectNode line = Json.object().put("http", asked.verb()).put("method", asked.method());
        ObjectNode params = masked(asked.params());
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
        line.put("status", request.status());
        line.set("answer", request.answerShape());
        return line.toString();
    }

    private static ObjectNode masked(ObjectNode params) {
        ObjectNode masked = Json.object();
        for (Map.Entry<String, JsonNode> entry : params.properties()) {
            boolean secret = SECRETS.contains(entry.getKey());
            masked.set(entry.getKey(), secret ? Json.NODES.textNode("***") : entry.getValue());
        }
        return masked;
    }
}
