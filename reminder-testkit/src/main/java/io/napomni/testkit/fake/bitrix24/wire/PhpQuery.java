package io.napomni.testkit.fake.bitrix24.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads a query string or form body as PHP does: {@code filter[>id]=5&select[]=id&select[]=title} becomes nested maps.
 */
public final class PhpQuery {
    private PhpQuery() {}

    /** The parameters as nested objects; list elements have their number as key, later values replace earlier ones. */
    public static ObjectNode parse(String query) {
        ObjectNode root = Json.object();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            if (!name.isEmpty()) {
                put(root, path(name), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return root;
    }

    /** Decoded pairs of name and value as nested objects. */
    static ObjectNode nested(List<Map.Entry<String, String>> pairs) {
        ObjectNode root = Json.object();
        for (Map.Entry<String, String> pair : pairs) {
            if (!pair.getKey().isEmpty()) {
                put(root, path(pair.getKey()), pair.getValue());
            }
        }
        return root;
    }

    private static void put(ObjectNode root, List<String> path, String value) {
        ObjectNode at = root;
        for (String step : path.subList(0, path.size() - 1)) {
            String key = keyIn(at, step);
            JsonNode next = at.path(key);
            at = next instanceof ObjectNode deeper ? deeper : at.putObject(key);
        }
        at.put(keyIn(at, path.get(path.size() - 1)), value);
    }

    private static String keyIn(ObjectNode at, String step) {
        if (!step.isEmpty()) {
            return step;
        }
        int next = 0;
        for (String key : (Iterable<String>) at::fieldNames) {
            next = key.matches("\\d{1,9}") ? Math.max(next, Integer.parseInt(key) + 1) : next;
        }
        return Integer.toString(next);
    }

    private static List<String> path(String name) {
        int open = name.indexOf('[');
        if (open <= 0 || name.indexOf(']', open) < 0) {
            return List.of(name.replace('[', '_'));
        }
        List<String> path = new ArrayList<>(List.of(name.substring(0, open)));
        while (open > 0 && name.indexOf(']', open) > 0) {
            int close = name.indexOf(']', open);
            path.add(name.substring(open + 1, close));
            open = name.startsWith("[", close + 1) ? close + 1 : -1;
        }
        return path;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException loosePercentSign) {
            return text;
        }
    }
}
