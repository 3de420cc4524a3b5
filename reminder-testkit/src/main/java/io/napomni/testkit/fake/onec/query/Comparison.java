package io.napomni.testkit.fake.onec.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.onec.wire.Refusal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares as 1C's queries do, with what surprises in them. */
final class Comparison {
    private static final String UNDEFINED = "Undefined";
    private static final Set<Type> REFERENCES = Set.of(Type.TYPED, Type.GUID, Type.OBJECT);

    private Comparison() {}

    /**
     * The comparison of two terms.
     *
     * @throws Refusal 500 for what the database cannot compare, such as an order of GUIDs
     */
    static Term of(Operator operator, Term left, Term right) {
        if (left.type() == right.type() && (left.type().isOrdered() || isPlainEquality(operator, left.type()))) {
            return Term.condition(frame ->
                    plain(operator, left.reading().of(frame), right.reading().of(frame)));
        }
        boolean typed = left.type() == Type.TYPED || right.type() == Type.TYPED;
        if (typed && operator.isEquality() && fits(left.type()) && fits(right.type())) {
            return Term.condition(frame -> {
                Object one = left.reading().of(frame);
                Object other = right.reading().of(frame);
                return one != null
                        && other != null
                        && same(one, left.type(), other, right.type()) == (operator == Operator.EQ);
            });
        }
        throw Refusal.incomparable();
    }

    private static boolean isPlainEquality(Operator operator, Type type) {
        return operator.isEquality() && (type == Type.GUID || type == Type.BOOLEAN);
    }

    private static boolean fits(Type type) {
        return type == Type.TEXT || REFERENCES.contains(type);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // both have one type, which is ordered
    private static boolean plain(Operator operator, @Nullable Object left, @Nullable Object right) {
        return left != null && right != null && operator.holds(((Comparable) left).compareTo(right));
    }

    /** A composite value is never equal to a bare GUID nor to its text, even if it holds just that one. */
    private static boolean same(Object left, Type leftType, Object right, Type rightType) {
        if (left instanceof Typed one && right instanceof Typed other) {
            return one.equals(other);
        }
        Typed typed = left instanceof Typed one ? one : (Typed) right;
        Object other = left instanceof Typed ? right : left;
        Type otherType = left instanceof Typed ? rightType : leftType;
        return switch (otherType) {
            case OBJECT ->
                other instanceof ObjectNode object
                        && object.path("Ref_Key").asText().equals(typed.value());
            case TEXT -> !isReference(typed) && typed.value().equals(other);
            default -> false;
        };
    }

    private static boolean isReference(Typed typed) {
        return typed.type().equals(UNDEFINED) || typed.type().indexOf('_') > 0;
    }
}
