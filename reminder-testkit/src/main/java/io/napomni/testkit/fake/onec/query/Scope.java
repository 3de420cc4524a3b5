package io.napomni.testkit.fake.onec.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.onec.schema.Edm;
import io.napomni.testkit.fake.onec.schema.Property;
import io.napomni.testkit.fake.onec.schema.SetSchema;
import java.util.Objects;
import java.util.Optional;

/**
 * What names mean.
 *
 * @param set of the row that is looked at
 * @param variable the name of that row in a lambda; empty outside
 * @param outer where names mean something when this row is a lambda's
 */
record Scope(Base base, SetSchema set, String variable, Optional<Scope> outer) {
    static Scope of(Base base, SetSchema set) {
        return new Scope(base, set, "", Optional.empty());
    }

    Scope inside(SetSchema rows, String name) {
        return new Scope(base, rows, name, Optional.of(this));
    }

    /** A name without an owner: a variable, or a property of the outermost row. */
    Term named(String name) {
        if (outer.isEmpty()) {
            return property(set, frame -> frame.row(), name);
        }
        if (name.equals(variable)) {
            return new Term(Type.OBJECT, Optional.of(set), Frame::row);
        }
        Term further = outer.get().named(name);
        return new Term(
                further.type(), further.set(), frame -> further.reading().of(Objects.requireNonNull(frame.outer())));
    }

    /** What lies behind a slash after an object. */
    Term member(Term owner, String name) {
        SetSchema its = owner.set().orElseThrow(() -> base.unknownProperty(set, name));
        return switch (owner.type()) {
            case OBJECT -> property(its, owner.reading(), name);
            case TYPED ->
                property(
                        its,
                        frame -> owner.reading().of(frame) instanceof Typed typed
                                ? base.find(its.name(), typed.value()).orElse(null)
                                : null,
                        name);
            default -> throw base.unknownProperty(its, name);
        };
    }

    private Term property(SetSchema its, Reading row, String name) {
        Optional<Property> property = its.property(name);
        if (property.isPresent()) {
            return value(property.get(), row);
        }
        Optional<SetSchema> section = its.section(name);
        if (section.isPresent()) {
            return new Term(Type.ROWS, section, frame -> part(row, frame, name));
        }
        Property key = its.property(name + Property.KEY).orElseThrow(() -> base.unknownProperty(its, name));
        SetSchema target = base.schema().navigation(key).orElseThrow(() -> base.unknownProperty(its, name));
        return new Term(
                Type.OBJECT,
                Optional.of(target),
                frame -> base.find(target.name(), part(row, frame, key.name()).asText())
                        .orElse(null));
    }

    private static Term value(Property property, Reading row) {
        String name = property.name();
        if (property.composite()) {
            return Term.of(
                    Type.TYPED, frame -> row.of(frame) instanceof ObjectNode object ? Typed.of(object, name) : null);
        }
        Type type = type(property.type());
        return Term.of(
                type, frame -> row.of(frame) instanceof ObjectNode object ? Values.read(type, object.get(name)) : null);
    }

    private static JsonNode part(Reading row, Frame frame, String name) {
        return row.of(frame) instanceof ObjectNode object ? object.path(name) : MissingNode.getInstance();
    }

    private static Type type(Edm type) {
        return switch (type) {
            case STRING -> Type.TEXT;
            case DATE_TIME -> Type.DATE;
            case INT16, INT32, INT64, DOUBLE -> Type.NUMBER;
            case BOOLEAN -> Type.BOOLEAN;
            case GUID -> Type.GUID;
            case BINARY -> Type.BINARY;
        };
    }
}
