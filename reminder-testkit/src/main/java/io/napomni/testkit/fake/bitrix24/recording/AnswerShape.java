package io.napomni.testkit.fake.bitrix24.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.wire.BatchCommand;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The shape of an answer; in that of a batch, commands of one method are put together under the method's name. */
final class AnswerShape {
    private AnswerShape() {}

    static JsonNode of(Asked asked, JsonNode answer) {
        JsonNode sections = answer.path("result");
        if (!asked.method().equals("batch") || !sections.isObject()) {
            return Shape.of(answer);
        }
        Map<String, String> methods = asked.commands().stream()
                .collect(Collectors.toMap(BatchCommand::name, BatchCommand::method, (first, second) -> second));
        ObjectNode byMethod = Json.object();
        sections.properties()
                .forEach(section -> byMethod.set(
                        section.getKey(), section(section.getValue(), name -> methods.getOrDefault(name, name))));
        ObjectNode whole = Json.object();
        answer.properties()
                .forEach(part -> whole.set(
                        part.getKey(), part.getKey().equals("result") ? byMethod : Shape.of(part.getValue())));
        return whole;
    }

    private static JsonNode section(JsonNode section, Function<String, String> methodOf) {
        ObjectNode byMethod = Json.object();
        for (Map.Entry<String, JsonNode> entry : section.properties()) {
            String method = methodOf.apply(entry.getKey());
            JsonNode shape = Shape.of(entry.getValue());
            JsonNode there = byMethod.path(method);
            byMethod.set(method, there.isMissingNode() ? shape : Shape.merged(there, shape));
        }
        return byMethod;
    }
}
