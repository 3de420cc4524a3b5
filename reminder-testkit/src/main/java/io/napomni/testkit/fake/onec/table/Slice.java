package io.napomni.testkit.fake.onec.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.onec.schema.SetSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Of each combination of dimensions the last or the first record; records come by date. */
final class Slice {
    private final List<String> dimensions;
    private final boolean last;
    private final Map<String, ObjectNode> found = new LinkedHashMap<>();

    Slice(SetSchema set, boolean last) {
        this.dimensions = Dimensions.columns(set);
        this.last = last;
    }

    void add(ObjectNode row) {
        String key = Dimensions.key(row, dimensions);
        if (last) {
            found.put(key, row);
        } else {
            found.putIfAbsent(key, row);
        }
    }

    List<ObjectNode> rows() {
        return List.copyOf(found.values());
    }
}
