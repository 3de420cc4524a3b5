package io.napomni.testkit.fake.onec.schema;

/** What a property is for. */
public enum Use {
    /** One of the fields every set of the kind has, with an English name. */
    STANDARD,
    ATTRIBUTE,
    /** Of a register. */
    DIMENSION,
    /** Of a register: what its virtual tables sum up. */
    RESOURCE
}
