package io.napomni.testkit.fake.bitrix24.method;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import java.util.List;
import java.util.Map;

/** The simple filter of the methods about people: a field equals one of the values, or a list field holds one of them. */
final class RowFilter {
    private RowFilter() {}

    static boolean passes(ObjectNode row, JsonNode filter) {
        for (Map.Entry<String, JsonNode> wanted : filter.properties()) {
            String field = wanted.getKey().replaceFirst("^[@=]", "");
            List<String> actual = texts(row.path(field));
            if (row.has(field) && texts(wanted.getValue()).stream().noneMatch(actual::contains)) {
                return false;
            }
        }
        return true;
    }

    private static List<String> texts(JsonNode node) {
        return Json.values(node).stream().map(RowFilter::text).toList();
    }

    private static String text(JsonNode node) {
        String text = node.asText();
        boolean yes = text.equals("true") || text.equals("Y") || text.equals("1");
        return node.isBoolean() || text.equals("Y") || text.equals("N") ? (yes ? "true" : "false") : text;
    }
}
