package io.napomni.testkit.fake.bitrix24.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Small readings of JSON trees, where PHP makes no difference between a list and a map with number keys. */
public final class Json {
    public static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {}

    public static ObjectNode object() {
        return NODES.objectNode();
    }

    public static ArrayNode array() {
        return NODES.arrayNode();
    }

    /** The values of a list or map in order; a scalar is a list of itself, null and missing are empty. */
    public static List<JsonNode> values(JsonNode node) {
        if (node.isNull() || node.isMissingNode()) {
            return List.of();
        }
        if (!node.isContainerNode()) {
            return List.of(node);
        }
        List<JsonNode> values = new ArrayList<>();
        node.forEach(values::add);
        return values;
    }

    /** The Java value of the node (text, number, boolean, or list of these); empty for null and missing. */
    public static Optional<Object> plain(JsonNode node) {
        if (node.isNull() || node.isMissingNode()) {
            return Optional.empty();
        }
        if (node.isContainerNode()) {
            return Optional.of(
                    values(node).stream().flatMap(one -> plain(one).stream()).toList());
        }
        if (node.isBoolean()) {
            return Optional.of(node.booleanValue());
        }
        return Optional.of(node.isNumber() ? node.decimalValue() : node.asText());
    }

    /** Whether PHP takes the value for true: anything but null, false, 0, "0" and an empty text. */
    public static boolean isTruthy(JsonNode node) {
        if (node.isNull() || node.isMissingNode() || (node.isBoolean() && !node.booleanValue())) {
            return false;
        }
        return node.isContainerNode() ? !node.isEmpty() : !List.of("", "0").contains(node.asText());
    }
}
