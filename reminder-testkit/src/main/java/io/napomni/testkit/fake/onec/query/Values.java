package io.napomni.testkit.fake.onec.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values of rows as Java has them; what a row lacks is the empty value of its type, as in 1C. */
final class Values {
    static final String NO_DATE = "0001-01-01T00:00:00";
    static final String NO_GUID = "00000000-0000-0000-0000-000000000000";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private Values() {}

    static Object read(Type type, @Nullable JsonNode node) {
        JsonNode given = node == null || node.isNull() ? MissingNode.getInstance() : node;
        boolean empty = given.isMissingNode();
        return switch (type) {
            case NUMBER -> empty ? BigDecimal.ZERO : number(given);
            case BOOLEAN -> !empty && given.asBoolean();
            case DATE -> empty ? NO_DATE : given.asText();
            case GUID -> empty ? NO_GUID : given.asText();
            default -> empty ? "" : given.asText();
        };
    }

    /** A number, or one that goes over the wire as a text. */
    static BigDecimal number(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : new BigDecimal(node.asText("0"));
    }

    static LocalDateTime date(Object text) {
        return LocalDateTime.parse((String) text, DATE);
    }

    static String text(LocalDateTime date) {
        return DATE.format(date);
    }
}
