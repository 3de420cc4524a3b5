package io.napomni.testkit.fake.onec.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.onec.query.Base;
import io.napomni.testkit.fake.onec.schema.Edm;
import io.napomni.testkit.fake.onec.schema.Property;
import io.napomni.testkit.fake.onec.schema.SetSchema;
import io.napomni.testkit.fake.onec.wire.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the shape of an answer from what the client selects and expands. */
public final class Shaping {
    private final Base base;
    private final Detail detail;
    private final boolean keysInRows;
    private final Seen seen;

    /**
     * Shaping for one answer.
     *
     * @param keysInRows whether nested rows of sections repeat the Ref_Key of their owner, as newer platforms do
     */
    public Shaping(Base base, Detail detail, boolean keysInRows) {
        this.base = base;
        this.detail = detail;
        this.keysInRows = keysInRows;
        this.seen = new Seen(base);
    }

    /**
     * The shape of rows of a set.
     *
     * @throws Refusal code 10 for a name that the set does not have
     */
    public Shape of(SetSchema set, Optional<String> select, Optional<String> expand) {
        Choice chosen = select.map(text -> Choice.of(text, "$select")).orElseGet(Choice::everything);
        Choice opened = expand.map(text -> Choice.of(text, "$expand")).orElseGet(Choice::new);
        return shape(set, chosen, new Expansion(base, this, set, opened, select.isPresent()));
    }

    Shape shape(SetSchema set, Choice chosen, Expansion expansion) {
        chosen.names().forEach(name -> mustKnow(set, name));
        List<Column> columns = new ArrayList<>();
        if (detail == Detail.FULLMETADATA && set.field().isEmpty()) {
            columns.add((row, out) -> out.writeStringField("odata.type", "StandardODATA." + set.name()));
        }
        for (Property property : set.properties()) {
            if (chosen.values(property.name())) {
                columns.add(value(property.name(), property.type()));
                addLink(columns, set, property);
            }
            expansion.column(property, chosen).ifPresent(columns::add);
        }
        set.sections().stream()
                .filter(section -> chosen.section(section.field()))
                .forEach(section -> columns.add(rows(section, chosen.below(section.field()))));
        seen.columns(set, chosen.names()).forEach(columns::add);
        return new Shape(columns);
    }

    /** The shape of an object that stands in another. */
    Shape inner(SetSchema set, Choice chosen, Choice opened, boolean selected) {
        return shape(set, chosen, new Expansion(base, this, set, opened, selected));
    }

    private void mustKnow(SetSchema set, String name) {
        boolean known = name.startsWith("*")
                || name.endsWith(Seen.SUFFIX)
                || set.property(name).isPresent()
                || set.section(name).isPresent()
                || set.property(name + Property.KEY).isPresent();
        if (!known) {
            throw Refusal.unknownProperty(name, base.unknownPropertyStatus());
        }
    }

    private static Column value(String name, Edm type) {
        return (row, out) -> {
            out.writeFieldName(name);
            Cells.write(type, row.get(name), out);
        };
    }

    private void addLink(List<Column> columns, SetSchema set, Property property) {
        boolean linked = detail != Detail.NOMETADATA
                && detail != Detail.ATOM
                && set.field().isEmpty()
                && set.key().contains("Ref_Key");
        if (linked
                && base.schema().navigation(property).isPresent()
                && !property.name().equals("Ref_Key")) {
            String nav = property.plainName();
            columns.add((row, out) -> out.writeStringField(
                    nav + "@navigationLinkUrl",
                    set.name() + "(guid'" + row.path("Ref_Key").asText() + "')/" + nav));
        }
    }

    private Column rows(SetSchema section, Choice chosen) {
        SetSchema shown = keysInRows ? section : keyless(section);
        Shape inner = shape(shown, chosen, Expansion.none(base, this, shown));
        return (row, out) -> {
            out.writeArrayFieldStart(section.field());
            for (JsonNode nested : row.path(section.field())) {
                inner.write(keysInRows ? keyed((ObjectNode) nested, row) : (ObjectNode) nested, out);
            }
            out.writeEndArray();
        };
    }

    private static SetSchema keyless(SetSchema section) {
        List<Property> others = section.properties().stream()
                .filter(property -> !property.name().equals("Ref_Key"))
                .toList();
        return new SetSchema(section.name(), section.kind(), section.field(), others, section.key(), List.of());
    }

    private static ObjectNode keyed(ObjectNode nested, ObjectNode owner) {
        return nested.has("Ref_Key") || !owner.has("Ref_Key")
                ? nested
                : nested.deepCopy().setAll(keyOf(owner));
    }

    private static ObjectNode keyOf(ObjectNode owner) {
        return owner.objectNode().set("Ref_Key", owner.path("Ref_Key"));
    }
}
