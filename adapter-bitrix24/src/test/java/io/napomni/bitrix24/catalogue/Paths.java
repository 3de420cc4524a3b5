package io.napomni.bitrix24.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** The names in a JSON tree, joined by dots to those above. Lists have no name, nor have PHP's with number keys. */
final class Paths {
    private final boolean namesInSelect;
    private final Set<String> found = new LinkedHashSet<>();

    private Paths(boolean namesInSelect) {
        this.namesInSelect = namesInSelect;
    }

    /** Of parameters; the values of {@code select} are names of fields, so they count as names. */
    static Set<String> sent(JsonNode params) {
        Paths paths = new Paths(true);
        if (!params.isEmpty()) {
            paths.walk("", params);
        }
        return paths.found;
    }

    /** Of an answer's shape. */
    static Set<String> answered(JsonNode shape) {
        Paths paths = new Paths(false);
        paths.walk("", shape);
        return paths.found;
    }

    private void walk(String path, JsonNode node) {
        if (node.isContainerNode() && !node.isEmpty()) {
            node.properties().forEach(entry -> walk(below(path, entry.getKey()), entry.getValue()));
            if (node.isArray()) {
                node.forEach(one -> walk(path, one));
            }
        } else if (namesInSelect && path.equals("select") && node.isValueNode()) {
            found.add(path + "." + node.asText());
        } else {
            found.add(path);
        }
    }

    private static String below(String path, String name) {
        if (name.matches("[0-9]{1,6}")) {
            return path;
        }
        return path.isEmpty() ? name : path + "." + name;
    }
}
