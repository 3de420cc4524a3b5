package io.napomni.testkit.fake.bitrix24.data;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The type of a field: its name in {@code crm.item.fields}, and how a value of it is read. */
public enum FieldType {
    INTEGER("integer", ValueKind.WHOLE),
    DOUBLE("double", ValueKind.DECIMAL),
    STRING("string", ValueKind.TEXT),
    TEXT("text", ValueKind.TEXT),
    FLAG("char", ValueKind.FLAG),
    BOOLEAN("boolean", ValueKind.FLAG),
    DATE("date", ValueKind.DAY),
    DATETIME("datetime", ValueKind.MOMENT),
    MONEY("money", ValueKind.TEXT),
    ENUMERATION("enumeration", ValueKind.WHOLE),
    USER("user", ValueKind.WHOLE),
    STATUS("crm_status", ValueKind.TEXT),
    CATEGORY("crm_category", ValueKind.WHOLE),
    CURRENCY("crm_currency", ValueKind.TEXT),
    COMPANY("crm_company", ValueKind.WHOLE),
    CONTACT("crm_contact", ValueKind.WHOLE),
    ENTITY("crm_entity", ValueKind.WHOLE),
    MULTI_FIELD("crm_multifield", ValueKind.TEXT);

    private final String wireName;
    private final ValueKind kind;

    FieldType(String wireName, ValueKind kind) {
        this.wireName = wireName;
        this.kind = kind;
    }

    /** The {@code type} shown by {@code crm.item.fields}. */
    public String wireName() {
        return wireName;
    }

    /**
     * The stored form of one value (Long, BigDecimal, String, LocalDate or OffsetDateTime); empty for what is not of
     * this type.
     */
    public Optional<Object> read(Object raw) {
        return kind.read(raw);
    }

    /** As {@link #read}, for a filter: a boolean user field understands 1 and 0 there, and no Y. */
    public Optional<Object> readForFilter(Object raw) {
        if (this == BOOLEAN) {
            return Optional.of(raw.equals(true) || ValueKind.intval(raw.toString()) != 0 ? "Y" : "N");
        }
        return kind.read(raw);
    }

    static FieldType named(String name) {
        return Stream.of(values())
                .filter(type -> type.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no field type " + name));
    }
}
