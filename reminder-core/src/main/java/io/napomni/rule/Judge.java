package io.napomni.rule;

import java.util.function.Predicate;

/** A rule made ready for one day. Pure, and safe for several threads. */
@FunctionalInterface
public interface Judge<F> {

    /** Judges one fact. */
    Verdict judge(F fact);

    /**
     * The judge with an exception, asked only of what is otherwise due or undecidable. A judge that works hard for a
     * verdict of due may ask its exceptions before.
     */
    default Judge<F> except(Predicate<? super F> blocked, Verdict instead) {
        return fact -> {
            Verdict verdict = judge(fact);
            return verdict instanceof Verdict.NotDue || !blocked.test(fact) ? verdict : instead;
        };
    }
}
