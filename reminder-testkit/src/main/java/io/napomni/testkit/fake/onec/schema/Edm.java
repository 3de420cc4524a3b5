package io.napomni.testkit.fake.onec.schema;

/** A primitive type as 1C names it in {@code $metadata}; there is no {@code Edm.Decimal} in 1C. */
public enum Edm {
    STRING("String"),
    DATE_TIME("DateTime"),
    INT16("Int16"),
    INT32("Int32"),
    /** Goes over the wire as a JSON string. */
    INT64("Int64"),
    DOUBLE("Double"),
    BOOLEAN("Boolean"),
    GUID("Guid"),
    BINARY("Binary");

    private final String shortName;

    Edm(String shortName) {
        this.shortName = shortName;
    }

    /** Like {@code Edm.String}. */
    public String typeName() {
        return "Edm." + shortName;
    }
}
