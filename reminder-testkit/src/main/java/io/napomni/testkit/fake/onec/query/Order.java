package io.napomni.testkit.fake.onec.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.onec.schema.Property;
import io.napomni.testkit.fake.onec.schema.SetSchema;
import io.napomni.testkit.fake.onec.wire.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The order that was asked for. References stand by what a person sees, and only then by their GUID. */
public final class Order {
    private static final String OPTION = "$orderby";

    private final List<Part> parts;
    private final boolean byDate;

    private record Part(Reading reading, boolean descending) {}

    /** A row with what it is ordered by. */
    private record Keyed(ObjectNode row, List<Object> keys) {}

    private Order(List<Part> parts, boolean byDate) {
        this.parts = List.copyOf(parts);
        this.byDate = byDate;
    }

    /**
     * The order in a text, such as {@code Date desc,Ref_Key}; an empty text asks for none.
     *
     * @throws Refusal as 1C refuses what it cannot parse or does not have
     */
    public static Order of(Base base, SetSchema set, String text) {
        List<Part> parts = new ArrayList<>();
        Compiler compiler = new Compiler(Scope.of(base, set), OPTION);
        for (String item : text.isBlank() ? new String[0] : text.split(",", -1)) {
            String[] words = item.strip().split("\\s+", -1);
            boolean descending = words.length == 2 && words[1].equals("desc");
            if (words.length > 2 || (words.length == 2 && !descending && !words[1].equals("asc"))) {
                throw Refusal.unparsable(OPTION);
            }
            parts.add(new Part(reading(base, set, compiler, Parser.parse(words[0], OPTION)), descending));
        }
        String first = text.strip().split("[\\s,]", 2)[0];
        return new Order(
                parts, first.equals(Filter.dateOf(set)) && !parts.get(0).descending());
    }

    /** Whether rows that come by date need to be put in order only among those of the same date. */
    public boolean isByDate() {
        return byDate;
    }

    public boolean isNone() {
        return parts.isEmpty();
    }

    /** Puts rows in order; those that it does not tell apart stay as they are. */
    public List<ObjectNode> sorted(List<ObjectNode> rows) {
        if (parts.isEmpty() || rows.size() < 2) {
            return rows;
        }
        List<Keyed> keyed = new ArrayList<>(rows.size());
        rows.forEach(row -> keyed.add(new Keyed(row, keys(row))));
        keyed.sort((one, other) -> compare(one.keys, other.keys));
        return keyed.stream().map(Keyed::row).toList();
    }

    private List<Object> keys(ObjectNode row) {
        Frame frame = Frame.of(row);
        List<Object> keys = new ArrayList<>(parts.size());
        parts.forEach(part -> keys.add(Objects.requireNonNullElse(part.reading().of(frame), "")));
        return keys;
    }

    private int compare(List<Object> one, List<Object> other) {
        for (int at = 0; at < one.size(); at++) {
            int compared = compareValues(one.get(at), other.get(at));
            if (compared != 0) {
                return parts.get(at).descending() ? -compared : compared;
            }
        }
        return 0;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // values of one class compare with each other
    private static int compareValues(Object one, Object other) {
        if (one.getClass() == other.getClass()) {
            return ((Comparable) one).compareTo(other);
        }
        return Collections.<String>reverseOrder()
                .compare(one.getClass().getName(), other.getClass().getName());
    }

    private static Reading reading(Base base, SetSchema set, Compiler compiler, Expression expression) {
        Term term = compiler.of(expression);
        if (term.type() == Type.ROWS || term.type() == Type.BINARY || term.type() == Type.OBJECT) {
            throw Refusal.unparsable(OPTION);
        }
        if (term.type() == Type.TYPED) {
            return frame ->
                    term.reading().of(frame) instanceof Typed typed ? seen(base, typed.type(), typed.value()) : null;
        }
        if (term.type() != Type.GUID || !(expression instanceof Expression.Field field)) {
            return term.reading();
        }
        if (field.name().equals("Ref_Key")) {
            return frame -> ordered(
                    Presentation.of(frame.row()), frame.row().path("Ref_Key").asText());
        }
        Optional<String> target = set.property(field.name()).flatMap(Property::target);
        return frame -> seen(base, target.orElse(""), term.reading().of(frame));
    }

    private static String seen(Base base, String set, @Nullable Object ref) {
        return ordered(Presentation.behind(base, set, String.valueOf(ref)), String.valueOf(ref));
    }

    private static String ordered(String presentation, String ref) {
        return presentation + "\0" + ref;
    }
}
