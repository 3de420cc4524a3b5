package io.napomni.testkit.fake.onec.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.napomni.testkit.fake.onec.schema.Edm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Values as 1C writes them in JSON. */
final class Wire {
    static final String NO_GUID = "00000000-0000-0000-0000-000000000000";
    static final String NO_DATE = "0001-01-01T00:00:00";
    static final String UNDEFINED = "StandardODATA.Undefined";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Wire() {}

    /** The value of a field nobody has filled in. */
    static JsonNode empty(Edm type) {
        return switch (type) {
            case STRING, BINARY -> JSON.textNode("");
            case DATE_TIME -> JSON.textNode(NO_DATE);
            case INT16, INT32, DOUBLE -> JSON.numberNode(0);
            case INT64 -> JSON.textNode("0");
            case BOOLEAN -> JSON.booleanNode(false);
            case GUID -> JSON.textNode(NO_GUID);
        };
    }

    static JsonNode of(Edm type, Object value) {
        return switch (type) {
            case DATE_TIME -> JSON.textNode(time(value));
            case BOOLEAN -> JSON.booleanNode((Boolean) value);
            case INT16, INT32 -> JSON.numberNode((Integer) value);
            case DOUBLE -> number(new BigDecimal(value.toString()));
            default -> JSON.textNode(value.toString());
        };
    }

    static String time(Object value) {
        return value instanceof LocalDate day ? TIME.format(day.atStartOfDay()) : TIME.format((LocalDateTime) value);
    }

    private static JsonNode number(BigDecimal value) {
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        return whole ? JSON.numberNode(value.longValueExact()) : JSON.numberNode(value);
    }
}
