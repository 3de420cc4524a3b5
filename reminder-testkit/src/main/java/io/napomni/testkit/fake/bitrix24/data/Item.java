package io.napomni.testkit.fake.bitrix24.data;

import io.napomni.testkit.fake.bitrix24.row.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A deal, contact, company or invoice as it is at one moment. Immutable.
 *
 * @param values by field name, in stored form (Long, BigDecimal, String, LocalDate, OffsetDateTime, or a List of
 * these); no entry where nothing is set
 */
public record Item(long id, Map<String, Object> values, List<MultiField> multiFields) implements Row {
    public Item {
        values = Map.copyOf(values);
        multiFields = List.copyOf(multiFields);
    }

    /** The stored value of the field; empty where nothing is set. */
    @Override
    public Optional<Object> value(String field) {
        return field.equals("id") ? Optional.of(id) : Optional.ofNullable(values.get(field));
    }

    /** The value as text, or an empty text where nothing is set. */
    public String text(String field) {
        return value(field).map(Object::toString).orElse("");
    }
}
