package io.napomni.testkit.fake.onec.query;

/** What an expression gives. */
enum Type {
    TEXT,
    GUID,
    DATE,
    NUMBER,
    BOOLEAN,
    /** A value with its type: what a composite property holds, and what {@code cast} makes of a GUID. */
    TYPED,
    /** One object behind a reference. */
    OBJECT,
    /** A tabular section or a set of records. */
    ROWS,
    /** Cannot be compared. */
    BINARY;

    boolean isOrdered() {
        return this == TEXT || this == DATE || this == NUMBER;
    }
}
