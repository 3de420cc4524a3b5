package io.napomni.testkit.fake.onec.query;

import io.napomni.testkit.fake.onec.schema.SetSchema;
import java.util.Optional;

/**
 * An expression that has been checked against the schema and can be read from rows.
 *
 * @param set to which objects and rows belong, and typed values that were cast
 */
record Term(Type type, Optional<SetSchema> set, Reading reading) {
    static Term of(Type type, Reading reading) {
        return new Term(type, Optional.empty(), reading);
    }

    static Term condition(Reading reading) {
        return of(Type.BOOLEAN, reading);
    }

    boolean holds(Frame frame) {
        return Boolean.TRUE.equals(reading.of(frame));
    }
}
