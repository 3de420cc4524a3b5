package io.napomni.onec.query;

import java.util.List;
import java.util.UUID;

/**
 * One object by its key. 1C expands no references of a single object.
 *
 * @param fields the wanted ones, at least one
 */
public record EntityQuery(String set, UUID key, List<String> fields) implements Question {

    /** @throws IllegalArgumentException if no field is wanted */
    public EntityQuery {
        Names.name(set);
        fields = SetQuery.wanted(fields);
    }

    /** One object by its key. */
    public static EntityQuery of(String set, UUID key, String... fields) {
        return new EntityQuery(set, key, List.of(fields));
    }

    @Override
    public Resource resource() {
        String path = Percent.segment(set + "(" + Literal.of(key).text() + ")");
        return new Resource(path, Options.rows().with("$select", fields).text(), set);
    }
}
