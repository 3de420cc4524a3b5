package io.napomni.testkit.fake.onec.schema;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One line of a profile file: {@code [dim|res] TYPE NAME, NAME [-> TARGET, TARGET]}. */
final class PropertyLine {
    private static final Map<String, Edm> TYPES = Map.of(
            "String", Edm.STRING,
            "Date", Edm.DATE_TIME,
            "Int16", Edm.INT16,
            "Int32", Edm.INT32,
            "Int64", Edm.INT64,
            "Double", Edm.DOUBLE,
            "Boolean", Edm.BOOLEAN,
            "Guid", Edm.GUID);

    private PropertyLine() {}

    static List<Property> read(String line) {
        String[] words = line.split("\\s+", 2);
        return switch (words[0]) {
            case "dim" -> of(Use.DIMENSION, words[1]);
            case "res" -> of(Use.RESOURCE, words[1]);
            default -> of(Use.ATTRIBUTE, line);
        };
    }

    private static List<Property> of(Use use, String text) {
        String[] words = text.split("\\s+", 2);
        String[] sides = words[1].split("->", 2);
        List<String> targets = sides.length > 1 ? SchemaText.names(sides[1]) : List.of();
        return SchemaText.names(sides[0]).stream()
                .flatMap(name -> of(use, words[0], name, targets))
                .toList();
    }

    private static Stream<Property> of(Use use, String type, String name, List<String> targets) {
        return switch (type) {
            case "ref" -> Stream.of(reference(name, use, targets));
            case "any" ->
                Stream.of(
                        new Property(name, Edm.STRING, use, targets, Optional.empty()),
                        Property.of(name + Property.TYPE, Edm.STRING, use));
            case "enum" ->
                Stream.of(new Property(
                        name, Edm.STRING, use, List.of(), Optional.of(targets.isEmpty() ? name : targets.get(0))));
            default -> Stream.of(Property.of(name, type(type), use));
        };
    }

    static Property reference(String name, Use use, List<String> targets) {
        return new Property(name + Property.KEY, Edm.GUID, use, targets, Optional.empty());
    }

    private static Edm type(String name) {
        Edm type = TYPES.get(name);
        if (type == null) {
            throw new IllegalStateException(String.format(Locale.ROOT, "no type is called %s", name));
        }
        return type;
    }
}
