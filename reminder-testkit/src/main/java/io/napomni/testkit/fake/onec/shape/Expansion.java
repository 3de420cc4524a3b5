package io.napomni.testkit.fake.onec.shape;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.onec.query.Base;
import io.napomni.testkit.fake.onec.schema.Property;
import io.napomni.testkit.fake.onec.schema.SetSchema;
import io.napomni.testkit.fake.onec.wire.Refusal;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The objects that an answer shows in place of references. With a select only those that it names. */
final class Expansion {
    private final Base base;
    private final Shaping shaping;
    private final Choice opened;
    private final boolean selected;

    Expansion(Base base, Shaping shaping, SetSchema set, Choice opened, boolean selected) {
        this.base = base;
        this.shaping = shaping;
        this.opened = opened;
        this.selected = selected;
        opened.names().forEach(name -> mustLead(set, name));
    }

    static Expansion none(Base base, Shaping shaping, SetSchema set) {
        return new Expansion(base, shaping, set, new Choice(), true);
    }

    private void mustLead(SetSchema set, String name) {
        boolean leads = name.equals("*")
                || set.property(name + Property.KEY)
                        .flatMap(base.schema()::navigation)
                        .isPresent()
                || set.property(name).filter(Property::composite).isPresent();
        if (!leads) {
            throw Refusal.unknownProperty(name, base.unknownPropertyStatus());
        }
    }

    Optional<Column> column(Property property, Choice chosen) {
        String nav = property.plainName();
        boolean wanted = (opened.all() || opened.part(nav).isPresent())
                && (!selected || chosen.all() || chosen.part(nav).isPresent());
        if (!wanted) {
            return Optional.empty();
        }
        if (property.composite()) {
            return Optional.of(composite(property, chosen));
        }
        return base.schema()
                .navigation(property)
                .filter(target -> !nav.equals(property.name()))
                .map(target -> {
                    Shape inner = inner(target, chosen.below(nav), deeper(nav));
                    return (row, out) ->
                            write(nav, target.name(), row.path(property.name()).asText(), inner, out);
                });
    }

    private Choice deeper(String nav) {
        return opened.part(nav).orElseGet(Choice::new);
    }

    private Shape inner(SetSchema target, Choice chosen, Choice further) {
        return shaping.inner(target, chosen, further.all() ? new Choice() : further, selected);
    }

    /** Shown beside the value under {@code X_Expanded}; only types that the path goes through. */
    private Column composite(Property property, Choice chosen) {
        Choice through = deeper(property.name());
        Map<String, Shape> byType = new LinkedHashMap<>();
        property.targets().stream()
                .filter(type -> through.names().isEmpty()
                        || through.all()
                        || through.part(type).isPresent())
                .flatMap(type -> base.schema().set(type).stream())
                .forEach(set -> byType.put(
                        "StandardODATA." + set.name(), inner(set, chosen.below(property.name()), new Choice())));
        return (row, out) -> {
            String type = row.path(property.name() + Property.TYPE).asText();
            Shape inner = byType.get(type);
            if (inner != null) {
                String set = type.substring(type.indexOf('.') + 1);
                write(
                        property.name() + "_Expanded",
                        set,
                        row.path(property.name()).asText(),
                        inner,
                        out);
            }
        };
    }

    private void write(String name, String set, String ref, Shape inner, JsonGenerator out) throws IOException {
        out.writeFieldName(name);
        Optional<ObjectNode> found = base.show(set, ref);
        if (found.isPresent()) {
            inner.write(found.get(), out);
        } else {
            out.writeNull();
        }
    }
}
