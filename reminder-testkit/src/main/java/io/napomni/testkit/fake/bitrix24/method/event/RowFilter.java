package io.napomni.testkit.fake.bitrix24.method.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.data.PortalTime;
import io.napomni.testkit.fake.bitrix24.event.OfflineRow;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import io.napomni.testkit.fake.bitrix24.wire.RestError;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** Filter and order of the queue of offline events, by the texts of its columns. */
final class RowFilter {
    private static final List<String> OPERATORS = List.of(">=", "<=", "=", ">", "<");

    private RowFilter() {}

    static Predicate<OfflineRow> of(JsonNode filter) {
        Predicate<OfflineRow> all = row -> true;
        for (Map.Entry<String, JsonNode> entry : filter.properties()) {
            all = all.and(one(entry.getKey(), entry.getValue().asText("")));
        }
        return all;
    }

    /** The order asked for; the named column upwards where none is. */
    static Comparator<OfflineRow> order(JsonNode order, String usual) {
        JsonNode wanted = order.isEmpty() ? Json.object().put(usual, "ASC") : order;
        Comparator<OfflineRow> byId = Comparator.comparingLong(OfflineRow::id);
        return wanted.properties().stream()
                .map(entry -> by(known(entry.getKey()), entry.getValue().asText("")))
                .reduce(Comparator::thenComparing)
                .map(all -> all.thenComparing(byId))
                .orElse(byId);
    }

    private static Comparator<OfflineRow> by(String column, String direction) {
        Comparator<OfflineRow> up = (one, other) -> compared(value(one, column), value(other, column));
        return direction.toUpperCase(Locale.ROOT).equals("DESC") ? up.reversed() : up;
    }

    static ObjectNode columns(OfflineRow row) {
        return Json.object()
                .put("ID", Long.toString(row.id()))
                .put("TIMESTAMP_X", PortalTime.format(PortalTime.at(row.changedAt())))
                .put("EVENT_NAME", row.event())
                .put("MESSAGE_ID", Long.toString(row.messageId()))
                .put("PROCESS_ID", row.processId())
                .put("ERROR", row.error() ? "1" : "0");
    }

    private static Predicate<OfflineRow> one(String key, String value) {
        String operator = OPERATORS.stream().filter(key::startsWith).findFirst().orElse("");
        String column = known(key.substring(operator.length()));
        return row -> {
            int order = compared(value(row, column), value);
            return switch (operator) {
                case ">=" -> order >= 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                case "<" -> order < 0;
                default -> order == 0;
            };
        };
    }

    private static String known(String column) {
        String folded = column.toUpperCase(Locale.ROOT);
        if (!List.of("ID", "TIMESTAMP_X", "EVENT_NAME", "MESSAGE_ID", "PROCESS_ID", "ERROR")
                .contains(folded)) {
            throw RestError.badRequest("ERROR_ARGUMENT", "Unknown field " + folded);
        }
        return folded;
    }

    private static String value(OfflineRow row, String column) {
        return columns(row).path(column).asText();
    }

    private static int compared(String one, String other) {
        boolean numbers = one.matches("\\d{1,18}") && other.matches("\\d{1,18}");
        return numbers ? Long.compare(Long.parseLong(one), Long.parseLong(other)) : one.compareTo(other);
    }
}
