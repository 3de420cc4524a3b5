package io.napomni.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * When facts of one kind are due. A rule is a value without clock or state: the same fact on the same day gets the same
 * verdict.
 */
public interface Rule<F> {

    /** Makes the rule ready for one day: whatever depends on the day alone is worked out here, once. */
    Judge<F> on(LocalDate today);

    /** Where a fact must lie to be due or undecidable on the day. A fact outside need not be read. */
    List<AnchorWindow> windows(LocalDate today);

    /** The stages it can be due for, in order. They are part of effect keys: renaming one does everything again. */
    List<String> stages();

    /** The same rule, read gate by gate for explaining. */
    Gates<F> gates(LocalDate today);

    /** Which date of the fact its stages are counted from, by the anchor's name; empty if from none. */
    default Optional<String> countedFrom(F fact) {
        return Optional.empty();
    }

    /** The rule, except for facts that are blocked; asked only of what is otherwise due or undecidable. */
    default Rule<F> unless(Reason why, Predicate<? super F> blocked) {
        return new Unless<>(this, new Verdict.NotDue(why), why, (fact, today) -> blocked.test(fact));
    }

    /** Like {@link #unless}, for what depends on the day. */
    default Rule<F> unlessOn(Reason why, BiPredicate<? super F, LocalDate> blocked) {
        return new Unless<>(this, new Verdict.NotDue(why), why, blocked);
    }

    /** The rule, except that facts a person must look at are undecidable; asked only of what is otherwise due. */
    default Rule<F> undecidableIf(Reason why, Predicate<? super F> doubtful) {
        return new Unless<>(this, new Verdict.Undecidable(why), why, (fact, today) -> doubtful.test(fact));
    }

    /** A rule for each segment of facts, and one for the rest. All must have the same stages in the same order. */
    static <F, K> Rule<F> choose(Function<? super F, K> segment, Map<K, Rule<F>> rules, Rule<F> otherwise) {
        return new Choice<>(segment, rules, otherwise);
    }
}
