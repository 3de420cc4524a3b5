package io.napomni.onec.query;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which rows are wanted. Fields are named as in the base, {@code Партнер/ИНН} goes through a reference. A name that
 * could not be one throws {@link io.napomni.port.ConfigurationException}.
 */
public sealed interface Filter {

    /** How a field is compared with a value. */
    enum Operator {
        EQ,
        NE,
        GT,
        GE,
        LT,
        LE
    }

    /** Compares a field with a value. */
    record Comparison(String field, Operator operator, Literal value) implements Filter {
        /** Checks the name. */
        public Comparison {
            Names.path(field);
        }

        @Override
        public String text(String scope) {
            return scope + field + " " + operator.name().toLowerCase(Locale.ROOT) + " " + value.text();
        }
    }

    /** Several filters, joined by {@code and} or {@code or}. */
    record Joined(boolean every, List<Filter> parts) implements Filter {
        /** @throws IllegalArgumentException if there is none */
        public Joined {
            parts = List.copyOf(parts);
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("nothing to join: a filter of no parts would mean all or nothing");
            }
        }

        @Override
        public String text(String scope) {
            return parts.stream()
                    .map(part -> part instanceof Joined inner && inner.parts.size() > 1 && inner.every != every
                            ? "(" + part.text(scope) + ")"
                            : part.text(scope))
                    .collect(Collectors.joining(every ? " and " : " or "));
        }
    }

    /** What another filter leaves out. */
    record Not(Filter inner) implements Filter {
        @Override
        public String text(String scope) {
            return "not (" + inner.text(scope) + ")";
        }
    }

    /** A text in a field: anywhere, or at its beginning. */
    record Containing(String field, boolean atStart, Literal needle) implements Filter {
        /** Checks the name. */
        public Containing {
            Names.path(field);
        }

        @Override
        public String text(String scope) {
            return atStart
                    ? "startswith(" + scope + field + "," + needle.text() + ")"
                    : "substringof(" + needle.text() + "," + scope + field + ")";
        }
    }

    /** Whether a field of several types holds a reference to an object of this set. */
    record OfType(String field, String set) implements Filter {
        /** Checks the names. */
        public OfType {
            Names.path(field);
            Names.name(set);
        }

        @Override
        public String text(String scope) {
            return "isof(" + scope + field + "," + Literal.quoted(set) + ")";
        }
    }

    /** Whether some row of a section is as wanted. */
    record Any(String section, Filter row) implements Filter {
        /** Checks the name. */
        public Any {
            Names.path(section);
        }

        @Override
        public String text(String scope) {
            return scope + section + "/any(d: " + row.text("d/") + ")";
        }
    }

    /**
     * What the object is like to which a reference leads.
     *
     * @param set for a field of several types: of other objects none is as wanted; else empty
     */
    record Referred(String reference, Optional<String> set, Filter object) implements Filter {
        /** Checks the names. */
        public Referred {
            Names.path(reference);
            set.ifPresent(Names::name);
        }

        @Override
        public String text(String scope) {
            String way = set.map(target -> "cast(" + scope + reference + "," + Literal.quoted(target) + ")/")
                    .orElseGet(() -> scope + reference.replaceFirst("_Key$", "") + "/");
            String text = object.text(way);
            return object instanceof Joined joined && !joined.every ? "(" + text + ")" : text;
        }
    }

    /**
     * As it stands in {@code $filter}, not encoded; it holds what the caller asked for, so it belongs in no log.
     *
     * @param scope stands before each name of a field
     */
    String text(String scope);

    /** Equal. */
    static Filter eq(String field, Literal value) {
        return new Comparison(field, Operator.EQ, value);
    }

    /** Not equal. */
    static Filter ne(String field, Literal value) {
        return new Comparison(field, Operator.NE, value);
    }

    /** Greater, or later. */
    static Filter gt(String field, Literal value) {
        return new Comparison(field, Operator.GT, value);
    }

    /** Greater or equal. */
    static Filter ge(String field, Literal value) {
        return new Comparison(field, Operator.GE, value);
    }

    /** Less, or earlier. */
    static Filter lt(String field, Literal value) {
        return new Comparison(field, Operator.LT, value);
    }

    /** Less or equal. */
    static Filter le(String field, Literal value) {
        return new Comparison(field, Operator.LE, value);
    }

    /** From the first moment, which counts, to the second, which does not. */
    static Filter within(String field, LocalDateTime from, LocalDateTime before) {
        return ge(field, Literal.of(from)).and(lt(field, Literal.of(before)));
    }

    /** One of these keys: 1C has no {@code in}. For many keys see {@link GuidBatches}. */
    static Filter in(String field, Collection<UUID> guids) {
        return any(guids.stream().map(guid -> eq(field, Literal.of(guid))).toList());
    }

    /** One of these references, in a field of several types. */
    static Filter in(String field, Collection<UUID> guids, String set) {
        return any(guids.stream()
                .map(guid -> eq(field, Literal.reference(guid, set)))
                .toList());
    }

    /** The text stands somewhere in the field. */
    static Filter contains(String field, String needle) {
        return new Containing(field, false, Literal.of(needle));
    }

    /** The field begins with the text. */
    static Filter startsWith(String field, String needle) {
        return new Containing(field, true, Literal.of(needle));
    }

    /** The field of several types refers to an object of this set. */
    static Filter isOf(String field, String set) {
        return new OfType(field, set);
    }

    /** The object of this set, to which a field of several types leads, is so. */
    static Filter referred(String reference, String set, Filter object) {
        return new Referred(reference, Optional.of(set), object);
    }

    /** The object to which a field of one type leads is so; 1C wants the field without {@code _Key}. */
    static Filter referred(String reference, Filter object) {
        return new Referred(reference, Optional.empty(), object);
    }

    /** The section has such a row. */
    static Filter anyRow(String section, Filter row) {
        return new Any(section, row);
    }

    /** All of them; at least one. */
    static Filter all(List<Filter> parts) {
        return new Joined(true, parts);
    }

    /** One of them; at least one. */
    static Filter any(List<Filter> parts) {
        return new Joined(false, parts);
    }

    /** This and the other. */
    default Filter and(Filter other) {
        return new Joined(true, List.of(this, other));
    }

    /** This or the other. */
    default Filter or(Filter other) {
        return new Joined(false, List.of(this, other));
    }

    /** Not this. */
    default Filter negated() {
        return new Not(this);
    }
}
