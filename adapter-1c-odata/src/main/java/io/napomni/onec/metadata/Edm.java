package io.napomni.onec.metadata;

import java.util.Map;

/** The type of a property as {@code $metadata} names it. */
public enum Edm {
    /** Text; also the name of an enumeration's value, and the value of a property of several types. */
    STRING,
    /** A local time of the base without a zone. */
    DATE_TIME,
    /** A whole number. */
    INT16,
    /** A whole number. */
    INT32,
    /** A whole number, which stands in JSON as a string. */
    INT64,
    /** A number with a fraction. */
    DOUBLE,
    /** True or false. */
    BOOLEAN,
    /** The id of another object, or a bare one. */
    GUID,
    /** Bytes. */
    BINARY,
    /** A type which the base declares itself, such as an enumeration. */
    DECLARED,
    /** What this library does not know. */
    OTHER;

    static final String OWN_NAMES = "StandardODATA.";

    private static final Map<String, Edm> NAMES = Map.of(
            "Edm.String", STRING,
            "Edm.DateTime", DATE_TIME,
            "Edm.Int16", INT16,
            "Edm.Int32", INT32,
            "Edm.Int64", INT64,
            "Edm.Double", DOUBLE,
            "Edm.Boolean", BOOLEAN,
            "Edm.Guid", GUID,
            "Edm.Binary", BINARY);

    static Edm named(String type) {
        return NAMES.getOrDefault(type, type.startsWith(OWN_NAMES) ? DECLARED : OTHER);
    }
}
