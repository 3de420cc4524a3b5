package io.napomni.testkit.fake.onec.schema;

import java.util.List;

/** An enumeration with the names of its values, which are what goes over the wire. */
public record Enumeration(String name, List<String> values) {
    public Enumeration {
        values = List.copyOf(values);
    }
}
