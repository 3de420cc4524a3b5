package io.napomni.testkit.fake.onec.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.onec.schema.Property;
import io.napomni.testkit.fake.onec.schema.SetSchema;
import io.napomni.testkit.fake.onec.schema.Use;
import io.napomni.testkit.fake.onec.wire.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** By what a virtual table groups. */
final class Dimensions {
    private Dimensions() {}

    /** The properties of all dimensions; a composite one has two. */
    static List<String> columns(SetSchema flat) {
        return dimensions(flat).map(Property::name).toList();
    }

    /**
     * The properties of those that were asked for, without {@code _Key}; of all where none was.
     *
     * @throws Refusal 400, code 10, for a name that is no dimension
     */
    static List<Property> chosen(SetSchema flat, Optional<String> names) {
        if (names.isEmpty()) {
            return dimensions(flat).toList();
        }
        List<Property> chosen = new ArrayList<>();
        for (String name : names.get().split(",", -1)) {
            List<Property> columns = dimensions(flat)
                    .filter(property -> isOf(property, name.strip()))
                    .toList();
            if (columns.isEmpty()) {
                throw Refusal.unknownProperty(name.strip(), 400);
            }
            chosen.addAll(columns);
        }
        return chosen;
    }

    static String key(ObjectNode row, List<String> columns) {
        StringBuilder key = new StringBuilder();
        columns.forEach(name -> key.append(row.path(name).asText()).append('\n'));
        return key.toString();
    }

    private static boolean isOf(Property property, String name) {
        return property.plainName().equals(name) || property.name().equals(name + Property.TYPE);
    }

    /** The second half of a composite dimension counts as one even where the schema does not say so. */
    private static Stream<Property> dimensions(SetSchema flat) {
        List<String> names = flat.of(Use.DIMENSION).stream().map(Property::name).toList();
        return flat.properties().stream()
                .filter(property -> names.contains(property.name())
                        || (property.name().endsWith(Property.TYPE)
                                && names.contains(property.name()
                                        .substring(0, property.name().length() - Property.TYPE.length()))));
    }
}
