package io.napomni.testkit.fake.onec.shape;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.napomni.testkit.fake.onec.schema.Edm;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values as 1C writes them in JSON: Int64 as a text, the empty value of a type instead of null. */
final class Cells {
    private static final Set<Edm> NUMBERS = Set.of(Edm.INT16, Edm.INT32, Edm.DOUBLE);
    private static final double WHOLE = 1e15;

    private Cells() {}

    static void write(Edm type, @Nullable JsonNode value, JsonGenerator out) throws IOException {
        if (value == null || value.isNull() || value.isMissingNode()) {
            writeEmpty(type, out);
        } else if (NUMBERS.contains(type) && value.isNumber()) {
            writeNumber(value, out);
        } else if (type == Edm.BOOLEAN && value.isBoolean()) {
            out.writeBoolean(value.booleanValue());
        } else {
            out.writeString(value.asText());
        }
    }

    private static void writeEmpty(Edm type, JsonGenerator out) throws IOException {
        switch (type) {
            case INT16, INT32, DOUBLE -> out.writeNumber(0);
            case INT64 -> out.writeString("0");
            case BOOLEAN -> out.writeBoolean(false);
            case DATE_TIME -> out.writeString("0001-01-01T00:00:00");
            case GUID -> out.writeString("00000000-0000-0000-0000-000000000000");
            case STRING, BINARY -> out.writeString("");
        }
    }

    private static void writeNumber(JsonNode value, JsonGenerator out) throws IOException {
        if (value.isIntegralNumber()) {
            out.writeNumber(value.longValue());
        } else if (value.isDouble() && isWhole(value.doubleValue())) {
            out.writeNumber((long) value.doubleValue());
        } else {
            BigDecimal exact = value.decimalValue().stripTrailingZeros();
            out.writeNumber(exact.toPlainString());
        }
    }

    private static boolean isWhole(double value) {
        return Math.abs(value) < WHOLE && value == Math.rint(value);
    }
}
