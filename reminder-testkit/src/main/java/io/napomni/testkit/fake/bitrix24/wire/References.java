package io.napomni.testkit.fake.bitrix24.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts results of earlier commands into the values of a later one, as text; what cannot be resolved stays as it was
 * written.
 */
public final class References {
    private static final Pattern REFERENCE = Pattern.compile("\\$result((?:\\[[^\\]\\[]*\\])+)");
    private static final Pattern STEP = Pattern.compile("\\[([^\\]]*)\\]");

    private final ObjectNode results;

    /** References into these results, by command name; the object may grow while it is used. */
    public References(ObjectNode results) {
        this.results = results;
    }

    /** The same parameters with every reference in a value replaced. */
    public JsonNode resolved(JsonNode params) {
        if (params.isTextual()) {
            return Json.NODES.textNode(resolved(params.textValue()));
        }
        if (!params.isObject()) {
            return params;
        }
        ObjectNode copy = Json.object();
        for (Map.Entry<String, JsonNode> entry : params.properties()) {
            copy.set(entry.getKey(), resolved(entry.getValue()));
        }
        return copy;
    }

    private String resolved(String text) {
        return REFERENCE
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(value(found.group(), found.group(1))));
    }

    private String value(String literal, String path) {
        JsonNode at = results;
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            String key = step.group(1);
            at = at.isArray() && key.matches("\\d{1,9}") ? at.path(Integer.parseInt(key)) : at.path(key);
        }
        return at.isValueNode() && !at.isNull() ? at.asText() : literal;
    }
}
