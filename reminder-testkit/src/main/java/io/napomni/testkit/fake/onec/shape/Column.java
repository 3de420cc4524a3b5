package io.napomni.testkit.fake.onec.shape;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Writes one field of a row, its name first. */
@FunctionalInterface
interface Column {
    void write(ObjectNode row, JsonGenerator out) throws IOException;
}
