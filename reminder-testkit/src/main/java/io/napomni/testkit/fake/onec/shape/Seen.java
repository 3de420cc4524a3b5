package io.napomni.testkit.fake.onec.shape;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.onec.query.Base;
import io.napomni.testkit.fake.onec.query.Presentation;
import io.napomni.testkit.fake.onec.schema.Property;
import io.napomni.testkit.fake.onec.schema.SetSchema;
import io.napomni.testkit.fake.onec.wire.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The columns that show objects as people see them: {@code Presentation} is the row itself, {@code X____Presentation}
 * what the reference X leads to, and {@code *____Presentation} all of the latter. Sections have none.
 */
final class Seen {
    static final String SUFFIX = "Presentation";

    private static final String BEHIND = "____" + SUFFIX;
    private static final String SPACE = "StandardODATA.";

    private final Base base;

    Seen(Base base) {
        this.base = base;
    }

    /** @throws Refusal code 10 for the presentation of what is no reference */
    List<Column> columns(SetSchema set, Collection<String> names) {
        return names.stream()
                .filter(name -> name.endsWith(SUFFIX))
                .flatMap(name -> columns(set, name))
                .toList();
    }

    private Stream<Column> columns(SetSchema set, String name) {
        if (name.equals(SUFFIX)) {
            return Stream.of((row, out) -> out.writeStringField(name, Presentation.of(row)));
        }
        if (name.equals("*" + BEHIND)) {
            return set.properties().stream().filter(this::isReference).map(this::column);
        }
        return Stream.of(set.properties().stream()
                .filter(property -> isReference(property) && (property.plainName() + BEHIND).equals(name))
                .findFirst()
                .map(this::column)
                .orElseThrow(() -> Refusal.unknownProperty(name, base.unknownPropertyStatus())));
    }

    private boolean isReference(Property property) {
        return property.composite()
                || (!property.plainName().equals(property.name())
                        && base.schema().navigation(property).isPresent());
    }

    private Column column(Property property) {
        String name = property.plainName() + BEHIND;
        return (row, out) -> out.writeStringField(
                name,
                Presentation.behind(
                        base, type(property, row), row.path(property.name()).asText()));
    }

    private static String type(Property property, ObjectNode row) {
        String composite = row.path(property.name() + Property.TYPE).asText();
        String plain = composite.startsWith(SPACE) ? composite.substring(SPACE.length()) : composite;
        return property.composite() ? plain : property.target().orElse("");
    }
}
