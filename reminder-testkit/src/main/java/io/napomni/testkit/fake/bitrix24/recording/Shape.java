package io.napomni.testkit.fake.bitrix24.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The shape of a JSON tree: names and types, a list as one element that is the union of all. */
final class Shape {
    private Shape() {}

    static JsonNode of(JsonNode node) {
        if (node.isObject()) {
            ObjectNode shape = Json.object();
            node.properties().forEach(entry -> shape.set(entry.getKey(), of(entry.getValue())));
            return shape;
        }
        if (node.isArray()) {
            return union(Json.values(node));
        }
        return Json.NODES.textNode(type(node));
    }

    /** A list shape: the union of the shapes of its elements. */
    static ArrayNode union(List<JsonNode> elements) {
        ArrayNode shape = Json.array();
        elements.stream().map(Shape::of).reduce(Shape::merged).ifPresent(shape::add);
        return shape;
    }

    static JsonNode merged(JsonNode left, JsonNode right) {
        if (left.equals(right)) {
            return left;
        }
        if (left instanceof ObjectNode object && right.isObject()) {
            ObjectNode both = object.deepCopy();
            for (Map.Entry<String, JsonNode> entry : right.properties()) {
                JsonNode there = both.path(entry.getKey());
                both.set(entry.getKey(), there.isMissingNode() ? entry.getValue() : merged(there, entry.getValue()));
            }
            return both;
        }
        if (left.isArray() && right.isArray()) {
            return left.isEmpty()
                    ? right
                    : right.isEmpty() ? left : Json.array().add(merged(left.get(0), right.get(0)));
        }
        return either(left, right);
    }

    private static JsonNode either(JsonNode left, JsonNode right) {
        if (left.isContainerNode() || right.isContainerNode()) {
            return left.isContainerNode() ? left : right;
        }
        TreeSet<String> types = new TreeSet<>(List.of(left.asText().split("\\|", -1)));
        types.addAll(List.of(right.asText().split("\\|", -1)));
        return Json.NODES.textNode(String.join("|", types));
    }

    private static String type(JsonNode node) {
        if (node.isNumber()) {
            return "number";
        }
        return node.isBoolean() ? "boolean" : node.isTextual() ? "string" : "null";
    }
}
