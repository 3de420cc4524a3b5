package io.napomni.template.syntax;

import java.util.Map;

/**
 * What a template may name.
 *
 * @param optional whether it may be missing
 * @param members what is in a map, by name; what is in a list, under {@link #ITEM}
 */
public record Declared(Kind kind, boolean optional, Map<String, Declared> members) {

    /** No variable can have this name. */
    public static final String ITEM = "[]";

    public Declared item() {
        Declared item = members.get(ITEM);
        if (item == null) {
            throw new IllegalStateException("only a list has an item");
        }
        return item;
    }
}
