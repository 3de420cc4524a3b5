package io.napomni.testkit.fake.onec.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.onec.data.Window;
import io.napomni.testkit.fake.onec.schema.Kind;
import io.napomni.testkit.fake.onec.schema.SetSchema;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A condition on the rows of one set, parsed and checked. Immutable. */
public final class Filter implements Predicate<ObjectNode> {
    private static final Filter ALL =
            new Filter(Term.condition(frame -> true), new Hints(Window.ALL, Optional.empty()));

    private final Term condition;
    private final Hints hints;

    private Filter(Term condition, Hints hints) {
        this.condition = condition;
        this.hints = hints;
    }

    /** Lets every row pass. */
    public static Filter all() {
        return ALL;
    }

    /**
     * The condition in a text.
     *
     * @param option named in refusals, such as {@code $filter}
     * @throws io.napomni.testkit.fake.onec.wire.Refusal as 1C refuses what it cannot parse, does not have or cannot
     * compare
     */
    public static Filter of(Base base, SetSchema set, String text, String option) {
        Expression expression = Parser.parse(text, option);
        Term condition = new Compiler(Scope.of(base, set), option).condition(expression);
        String date = dateOf(set);
        boolean dated = set.property(date).isPresent() || set.kind() != Kind.INFORMATION;
        return new Filter(condition, Hints.of(expression, dated ? date : ""));
    }

    /** The property by which the rows of a set are dated: of documents Date, of registers Period. */
    public static String dateOf(SetSchema set) {
        return set.kind() == Kind.DOCUMENT ? "Date" : "Period";
    }

    @Override
    public boolean test(ObjectNode row) {
        return condition.holds(Frame.of(row));
    }

    /** Outside of it no row passes. */
    public Window window() {
        return hints.window();
    }

    /** The only Ref_Key that can pass, where the condition names them. */
    public Optional<Set<String>> keys() {
        return hints.keys();
    }
}
