package io.napomni.bitrix24.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A recorded conversation in a form that depends on nothing but what was said. Requests and commands of a batch stay
 * in their order: they are sent one after another and refer to one another. The order of the names in an object means
 * nothing on the wire and differs from run to run, so they are sorted. A list in PHP's way, an object with the names 0,
 * 1, 2, is shown as the list that it is.
 */
final class Transcript {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Transcript() {}

    static List<String> normalised(List<String> lines) {
        return lines.stream().map(line -> sorted(read(line)).toString()).toList();
    }

    static JsonNode read(String line) {
        try {
            return MAPPER.readTree(line);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("a line of the transcript is no JSON: " + line, broken);
        }
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isArray() || isPhpList(node)) {
            ArrayNode list = NODES.arrayNode();
            inOrder(node).forEach(one -> list.add(sorted(one)));
            return list;
        }
        if (!node.isObject()) {
            return node;
        }
        Map<String, JsonNode> byName = new TreeMap<>();
        node.properties().forEach(entry -> byName.put(entry.getKey(), sorted(entry.getValue())));
        return NODES.objectNode().setAll(byName);
    }

    private static Iterable<JsonNode> inOrder(JsonNode list) {
        if (list.isArray()) {
            return list;
        }
        Map<Integer, JsonNode> byNumber = new TreeMap<>();
        list.properties().forEach(entry -> byNumber.put(Integer.valueOf(entry.getKey()), entry.getValue()));
        return byNumber.values();
    }

    private static boolean isPhpList(JsonNode node) {
        return node.isObject()
                && !node.isEmpty()
                && node.properties().stream().allMatch(entry -> entry.getKey().matches("[0-9]{1,6}"));
    }
}
