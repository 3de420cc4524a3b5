package io.napomni.testkit.fake.bitrix24.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parameters of one call. Names on the top level are case-folded, and of two that fold to the same name the later
 * counts.
 */
public final class Params {
    private static final Pattern LEADING_NUMBER = Pattern.compile("\\s*([+-]?\\d{1,18}).*", Pattern.DOTALL);

    private final ObjectNode folded;

    private Params(ObjectNode folded) {
        this.folded = folded;
    }

    /** Parameters of the query string, then those of the body, which win. */
    public static Params of(JsonNode query, JsonNode body) {
        ObjectNode folded = Json.object();
        for (JsonNode source : List.of(query, body)) {
            for (Map.Entry<String, JsonNode> entry : source.properties()) {
                folded.set(entry.getKey().toLowerCase(Locale.ROOT), entry.getValue());
            }
        }
        return new Params(folded);
    }

    public static Params of(JsonNode only) {
        return of(Json.object(), only);
    }

    /** The parameter, or a missing node. */
    public JsonNode get(String name) {
        return folded.path(name.toLowerCase(Locale.ROOT));
    }

    public boolean has(String name) {
        return !get(name).isMissingNode();
    }

    /** The parameter cast to an integer as PHP does: 0 for what is no number or not there. */
    public long integer(String name) {
        return integer(get(name));
    }

    public String text(String name) {
        return get(name).asText("");
    }

    /** All parameters under their folded names. */
    public ObjectNode all() {
        return folded;
    }

    /** A value cast to an integer as PHP does. */
    public static long integer(JsonNode node) {
        if (node.isNumber()) {
            return node.longValue();
        }
        Matcher number = LEADING_NUMBER.matcher(node.asText(""));
        return number.matches() ? Long.parseLong(number.group(1)) : 0;
    }
}
