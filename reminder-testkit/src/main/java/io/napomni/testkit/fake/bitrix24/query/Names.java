package io.napomni.testkit.fake.bitrix24.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.data.Field;
import io.napomni.testkit.fake.bitrix24.data.FieldTable;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Field names in a filter or order under other names: of the old methods, of the database, or only those that are
 * known.
 */
public final class Names {
    private static final Pattern PREFIX = Pattern.compile("[!=<>@%]*");

    private Names() {}

    /**
     * The filter with each name replaced, prefixes kept and groups included; names for which there is none are dropped.
     */
    public static JsonNode renamed(JsonNode filter, Function<String, Optional<String>> name) {
        if (filter.isArray()) {
            ArrayNode groups = Json.array();
            filter.forEach(group -> groups.add(renamed(group, name)));
            return groups;
        }
        ObjectNode renamed = Json.object();
        for (Map.Entry<String, JsonNode> entry : filter.properties()) {
            String key = entry.getKey();
            if (key.matches("\\d+")) {
                renamed.set(key, renamed(entry.getValue(), name));
            } else if (key.equalsIgnoreCase("logic")) {
                renamed.set(key, entry.getValue());
            } else {
                String prefix = prefix(key);
                name.apply(key.substring(prefix.length())).ifPresent(to -> renamed.set(prefix + to, entry.getValue()));
            }
        }
        return renamed;
    }

    /** The filter or order without the names that are not among the fields: old methods ignore them. */
    public static JsonNode known(JsonNode filter, FieldTable fields) {
        return renamed(filter, name -> fields.find(name).map(Field::name));
    }

    private static String prefix(String key) {
        Matcher prefix = PREFIX.matcher(key);
        return prefix.lookingAt() ? prefix.group() : "";
    }
}
