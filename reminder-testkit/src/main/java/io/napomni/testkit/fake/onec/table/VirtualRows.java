package io.napomni.testkit.fake.onec.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.onec.schema.SetSchema;
import java.util.List;

/**
 * A virtual table that has been computed.
 *
 * @param schema of its rows
 * @param context what {@code odata.metadata} names
 */
public record VirtualRows(SetSchema schema, List<ObjectNode> rows, String context) {
    public VirtualRows {
        rows = List.copyOf(rows);
    }
}
