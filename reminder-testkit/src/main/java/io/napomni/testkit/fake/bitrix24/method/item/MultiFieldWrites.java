package io.napomni.testkit.fake.bitrix24.method.item;

import com.fasterxml.jackson.databind.JsonNode;
import io.napomni.testkit.fake.bitrix24.data.MultiField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The {@code fm} of a write: the key of a row is the id of an existing multi-field, which it changes or (with an empty
 * value) removes; a row under any other
 * key adds one; what is not mentioned stays.
 */
final class MultiFieldWrites {
    private MultiFieldWrites() {}

    static List<MultiField> applied(List<MultiField> before, JsonNode fm) {
        List<MultiField> after = new ArrayList<>(before);
        if (fm.isArray()) {
            fm.forEach(row -> write(after, row.path("id").asText(""), row));
        } else {
            for (Map.Entry<String, JsonNode> row : fm.properties()) {
                write(after, row.getKey(), row.getValue());
            }
        }
        return after;
    }

    private static void write(List<MultiField> fields, String key, JsonNode row) {
        int at = indexOf(fields, key);
        String value = row.path("value").asText("");
        if (at < 0 && !value.isEmpty()) {
            String type = row.path("typeId").asText("EMAIL");
            fields.add(new MultiField(0, type, row.path("valueType").asText("WORK"), value));
        } else if (at >= 0 && value.isEmpty()) {
            fields.remove(at);
        } else if (at >= 0) {
            MultiField old = fields.get(at);
            String valueType = row.path("valueType").asText(old.valueType());
            fields.set(at, new MultiField(old.id(), old.typeId(), valueType, value));
        }
    }

    private static int indexOf(List<MultiField> fields, String key) {
        for (int at = 0; at < fields.size(); at++) {
            if (Long.toString(fields.get(at).id()).equals(key)) {
                return at;
            }
        }
        return -1;
    }
}
