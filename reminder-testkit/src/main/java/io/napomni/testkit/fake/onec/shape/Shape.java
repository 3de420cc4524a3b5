package io.napomni.testkit.fake.onec.shape;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/** The fields of a row that go into an answer, in their order. Immutable. */
public final class Shape {
    private final List<Column> columns;

    Shape(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /** Writes the row as an object. */
    public void write(ObjectNode row, JsonGenerator out) throws IOException {
        out.writeStartObject();
        writeFields(row, out);
        out.writeEndObject();
    }

    /** Writes the row's fields into an object that is already open. */
    public void writeFields(ObjectNode row, JsonGenerator out) throws IOException {
        for (Column column : columns) {
            column.write(row, out);
        }
    }
}
