package io.napomni.rule;

import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An exception of a rule, made ready for one day. */
record Exemption<F>(Predicate<? super F> blocked, Verdict instead) {

    @SuppressWarnings("unchecked") // An array that is empty holds nothing of another type.
    static <F> Exemption<F>[] none() {
        return (Exemption<F>[]) new Exemption<?>[0];
    }

    static <F> Exemption<F>[] add(Exemption<F>[] some, Exemption<F> last) {
        Exemption<F>[] more = Arrays.copyOf(some, some.length + 1);
        more[some.length] = last;
        return more;
    }

    /**
     * What a fact gets in place of due or undecidable, the first not-due before the last undecidable; null if no
     * exemption is for it.
     */
    static <F> @Nullable Verdict of(F fact, Exemption<F>[] exemptions) {
        Verdict found = null;
        for (Exemption<F> one : exemptions) {
            if (one.blocked().test(fact)) {
                found = one.instead();
                if (found instanceof Verdict.NotDue) {
                    return found;
                }
            }
        }
        return found;
    }
}
