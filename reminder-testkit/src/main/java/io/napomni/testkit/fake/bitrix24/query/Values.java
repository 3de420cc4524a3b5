package io.napomni.testkit.fake.bitrix24.query;

import io.napomni.testkit.fake.bitrix24.row.Row;
import java.util.List;

/** Stored values of a field as a list, and how two of them compare. */
final class Values {
    private Values() {}

    /** The values of the field: none where nothing is set, several in a multiple field. */
    static List<?> of(Row row, String field) {
        Object value = row.value(field).orElse(List.of());
        return value instanceof List<?> several ? several : List.of(value);
    }

    static int compare(Object left, Object right) {
        if (left instanceof String text) {
            return text.compareToIgnoreCase(right.toString());
        }
        return left.getClass() == right.getClass()
                ? sameKind(left, right)
                : left.toString().compareTo(right.toString());
    }

    @SuppressWarnings("unchecked") // both are of one class, and every stored value is comparable with its own class
    private static int sameKind(Object left, Object right) {
        return ((Comparable<Object>) left).compareTo(right);
    }
}
