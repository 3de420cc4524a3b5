package io.napomni.testkit.fake.onec.query;

import io.napomni.testkit.fake.onec.data.Window;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an index of the database could use of a filter. The rows found by it are filtered all the same.
 *
 * @param keys the only Ref_Key that can match, where the filter says so
 */
record Hints(Window window, Optional<Set<String>> keys) {
    private static final Hints NONE = new Hints(Window.ALL, Optional.empty());
    private static final String DOCUMENT_DATE = "Date";
    private static final String BEHIND = "\0";

    /**
     * Reads the top of a condition.
     *
     * @param date the property by which rows of the set are dated; empty for rows without a date, which are as old as
     *     the document to which they refer
     */
    static Hints of(Expression expression, String date) {
        if (!(expression instanceof Expression.Binary binary)) {
            return NONE;
        }
        return switch (binary.operator()) {
            case AND -> of(binary.left(), date).and(of(binary.right(), date));
            case OR -> either(of(binary.left(), date), of(binary.right(), date));
            default -> comparison(binary, date);
        };
    }

    private Hints and(Hints other) {
        return new Hints(window.and(other.window), keys.isPresent() ? keys : other.keys);
    }

    private static Hints either(Hints left, Hints right) {
        if (left.keys.isEmpty() || right.keys.isEmpty()) {
            return NONE;
        }
        Set<String> both = new TreeSet<>(left.keys.get());
        both.addAll(right.keys.get());
        return new Hints(Window.ALL, Optional.of(both));
    }

    private static Hints comparison(Expression.Binary binary, String date) {
        if (!(binary.right() instanceof Literal literal)) {
            return NONE;
        }
        String value = literal.value().toString();
        boolean behind = binary.left() instanceof Expression.Member member
                && (member.of() instanceof Expression.Call || member.of() instanceof Expression.Field)
                && member.name().equals(DOCUMENT_DATE);
        if (behind && date.isEmpty() && literal.type() == Type.DATE) {
            return new Hints(window(binary.operator(), value), Optional.empty());
        }
        if (!(binary.left() instanceof Expression.Field field)) {
            return NONE;
        }
        if (literal.type() == Type.DATE && field.name().equals(date)) {
            return new Hints(window(binary.operator(), value), Optional.empty());
        }
        boolean key = literal.type() == Type.GUID && field.name().equals("Ref_Key") && binary.operator() == Operator.EQ;
        return key ? new Hints(Window.ALL, Optional.of(Set.of(value))) : NONE;
    }

    private static Window window(Operator operator, String date) {
        return switch (operator) {
            case EQ -> new Window(date, date + BEHIND);
            case GT -> new Window(date + BEHIND, Window.ALL.until());
            case GE -> new Window(date, Window.ALL.until());
            case LT -> new Window(Window.ALL.from(), date);
            case LE -> new Window(Window.ALL.from(), date + BEHIND);
            default -> Window.ALL;
        };
    }
}
