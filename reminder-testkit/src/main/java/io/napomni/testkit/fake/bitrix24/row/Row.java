package io.napomni.testkit.fake.bitrix24.row;

import java.util.Optional;

/** Something that the portal lists, filters and orders: an item, an activity, an employee. */
public interface Row {
    /** The id by which lists are ordered unless another order is asked for. */
    long id();

    /**
     * The stored value of the field: a Long, BigDecimal, String, LocalDate, OffsetDateTime or a List of these; empty
     * where nothing is set, or where there is no such field.
     */
    Optional<Object> value(String field);
}
