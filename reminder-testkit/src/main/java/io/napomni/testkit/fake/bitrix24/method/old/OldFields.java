package io.napomni.testkit.fake.bitrix24.method.old;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import io.napomni.testkit.fake.bitrix24.wire.RestError;
import java.util.List;
import java.util.Map;

/** The {@code fields} of an old add or update, under the names of {@code crm.item.*}. */
final class OldFields {
    private OldFields() {}

    /**
     * The same fields for {@code crm.item.*}: unknown ones are dropped, telephones and addresses become {@code fm}.
     *
     * @throws RestError where {@code fields} is no object
     */
    static ObjectNode of(Call call, OldNames names) {
        JsonNode sent = call.param("fields");
        if (!sent.isContainerNode()) {
            throw RestError.badRequest("", "Parameter 'fields' must be array.");
        }
        ObjectNode plain = Json.object();
        sent.properties()
                .forEach(entry -> names.itemName(entry.getKey()).ifPresent(name -> plain.set(name, value(entry))));
        ArrayNode fm = Json.array();
        for (String typeId : List.of("PHONE", "EMAIL")) {
            Json.values(sent.path(typeId)).forEach(row -> fm.add(multiField(typeId, row)));
        }
        if (!fm.isEmpty()) {
            plain.set("fm", fm);
        }
        return plain;
    }

    private static JsonNode value(Map.Entry<String, JsonNode> entry) {
        return entry.getValue().isBoolean() && !entry.getValue().booleanValue()
                ? Json.NODES.nullNode()
                : entry.getValue();
    }

    private static ObjectNode multiField(String typeId, JsonNode row) {
        ObjectNode one = Json.object().put("typeId", typeId);
        if (row.has("ID")) {
            one.put("id", row.path("ID").asText());
        }
        if (row.has("VALUE_TYPE")) {
            one.put("valueType", row.path("VALUE_TYPE").asText());
        }
        boolean deleted = row.path("DELETE").asText("").equals("Y");
        return one.put("value", deleted ? "" : row.path("VALUE").asText(""));
    }
}
