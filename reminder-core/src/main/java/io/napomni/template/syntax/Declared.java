package io.napomni.template.syntax;

import java.util.List;
import java.util.Map;

/**
 * What a template may name.
 *
 * @param optional whether it may be missing
 * @param members what is in a map, by name; what is in a list, under {@link #ITEM}
 * @param required names of the members that may not be missing
 */
public record Declared(Kind kind, boolean optional, Map<String, Declared> members, List<String> required) {

    /** No variable can have this name. */
    public static final String ITEM = "[]";

    Declared(Kind kind, boolean optional, Map<String, Declared> members) {
        this(kind, optional, members, namesOfRequired(members));
    }

    private static List<String> namesOfRequired(Map<String, Declared> members) {
        return members.entrySet().stream()
                .filter(member -> !member.getValue().optional())
                .map(Map.Entry::getKey)
                .toList();
    }

    public Declared item() {
        Declared item = members.get(ITEM);
        if (item == null) {
            throw new IllegalStateException("only a list has an item");
        }
        return item;
    }
}
