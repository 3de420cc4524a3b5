package io.napomni.testkit.fake.bitrix24.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.napomni.testkit.fake.bitrix24.data.FieldTable;
import io.napomni.testkit.fake.bitrix24.data.FieldTrait;
import io.napomni.testkit.fake.bitrix24.row.Row;
import io.napomni.testkit.fake.bitrix24.wire.RestError;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The {@code order} of a list: fields with ASC or DESC, in the order given; nothing set comes first when ascending. */
record Ordering(List<Key> keys, String idName) {
    /** One field to order by. */
    record Key(String field, boolean descending) {}

    /**
     * Reads an order.
     *
     * @throws RestError for a field that cannot be ordered by, or another direction
     */
    static Ordering of(JsonNode order, FieldTable fields, String idName) {
        return new Ordering(
                order.properties().stream().map(entry -> key(entry, fields)).toList(), idName);
    }

    private static Key key(Map.Entry<String, JsonNode> entry, FieldTable fields) {
        String name = entry.getKey();
        if (fields.find(name).filter(field -> !field.is(FieldTrait.COMPUTED)).isEmpty()) {
            throw invalid("field '" + name + "' is not allowed in order");
        }
        String direction = entry.getValue().asText().toUpperCase(Locale.ROOT);
        if (!List.of("ASC", "DESC").contains(direction)) {
            throw invalid("allowed sort directions are `ASC, DESC`. But got '"
                    + entry.getValue().asText() + "' for field '" + name + "'");
        }
        return new Key(name, direction.equals("DESC"));
    }

    boolean isById() {
        return keys.isEmpty() || keys.get(0).field().equals(idName);
    }

    boolean isDescending() {
        return !keys.isEmpty() && keys.get(0).descending();
    }

    Comparator<Row> comparator() {
        return keys.stream()
                .map(Ordering::comparator)
                .reduce(Comparator::thenComparing)
                .map(whole -> whole.thenComparingLong(Row::id))
                .orElse(Comparator.comparingLong(Row::id));
    }

    private static Comparator<Row> comparator(Key key) {
        Comparator<Row> ascending =
                (left, right) -> compare(Values.of(left, key.field()), Values.of(right, key.field()));
        return key.descending() ? ascending.reversed() : ascending;
    }

    private static int compare(List<?> left, List<?> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return Boolean.compare(!left.isEmpty(), !right.isEmpty());
        }
        return Values.compare(left.get(0), right.get(0));
    }

    private static RestError invalid(String what) {
        return RestError.badRequest("INVALID_ARG_VALUE", "Invalid order: " + what);
    }
}
