package io.napomni.testkit.fake.onec.query;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A value of a composite property.
 *
 * @param type name of a set or of another type, {@code Undefined} for none
 */
record Typed(String type, String value) {
    private static final String SPACE = "StandardODATA.";

    static Typed of(ObjectNode row, String name) {
        String type = row.path(name + "_Type").asText();
        return new Typed(plain(type), row.path(name).asText());
    }

    /** The name without the namespace, which clients write or leave out. */
    static String plain(String type) {
        return type.startsWith(SPACE) ? type.substring(SPACE.length()) : type;
    }
}
