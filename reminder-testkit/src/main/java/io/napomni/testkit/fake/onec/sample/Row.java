package io.napomni.testkit.fake.onec.sample;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.onec.schema.Property;
import io.napomni.testkit.fake.onec.schema.SetSchema;
import java.util.Optional;

/** A row that has every property of its set, empty until filled in; refuses names and links the set does not have. */
final class Row {
    private final SetSchema schema;
    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    Row(SetSchema schema) {
        this.schema = schema;
        for (Property property : schema.properties()) {
            node.set(property.name(), Wire.empty(property.type()));
            if (property.composite()) {
                node.put(property.name() + Property.TYPE, Wire.UNDEFINED);
            } else if (isTypeOfComposite(property)) {
                node.put(property.name(), Wire.UNDEFINED);
            }
        }
        schema.sections().forEach(section -> node.putArray(section.field()));
    }

    SetSchema schema() {
        return schema;
    }

    ObjectNode node() {
        return node;
    }

    Row with(String name, Object value) {
        if (value instanceof Ref ref) {
            return link(name, ref);
        }
        Property property = schema.property(name).orElseThrow(() -> unknown(name));
        node.set(name, Wire.of(property.type(), value));
        return this;
    }

    /** Leaves the field empty if there is no value. */
    Row with(String name, Optional<?> value) {
        return value.<Row>map(there -> with(name, there)).orElse(this);
    }

    /** A value of an enumeration in a composite property. */
    Row choice(String name, String enumeration, String value) {
        return put(name, enumeration, value);
    }

    /** A new row in a tabular section. */
    Row add(String field) {
        SetSchema section = schema.section(field).orElseThrow(() -> unknown(field));
        Row row = new Row(section);
        int number = node.withArray(field).size() + 1;
        node.withArray(field).add(row.node);
        row.node.put("Ref_Key", node.path("Ref_Key").asText());
        return row.with("LineNumber", number);
    }

    private Row link(String name, Ref ref) {
        Optional<Property> single = schema.property(name + Property.KEY);
        if (single.isEmpty()) {
            return put(name, ref.set(), ref.guid());
        }
        check(single.get(), ref.set());
        node.put(name + Property.KEY, ref.guid());
        return this;
    }

    private Row put(String name, String type, String value) {
        check(schema.property(name).filter(Property::composite).orElseThrow(() -> unknown(name)), type);
        node.put(name, value);
        node.put(name + Property.TYPE, "StandardODATA." + type);
        return this;
    }

    private void check(Property property, String type) {
        if (!property.targets().contains(type)) {
            throw new IllegalStateException(schema.name() + "." + property.name() + " cannot hold " + type);
        }
    }

    private boolean isTypeOfComposite(Property property) {
        String name = property.name();
        return name.endsWith(Property.TYPE)
                && schema.property(name.substring(0, name.length() - Property.TYPE.length()))
                        .filter(Property::composite)
                        .isPresent();
    }

    private IllegalStateException unknown(String name) {
        return new IllegalStateException(schema.name() + " has no " + name);
    }
}
