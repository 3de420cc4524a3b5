package io.napomni.rule;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An exception of a rule, made ready for one day. */
record Exemption<F>(Predicate<? super F> blocked, Verdict instead) {

    static <F> List<Exemption<F>> add(List<Exemption<F>> some, Exemption<F> last) {
        return Stream.concat(some.stream(), Stream.of(last)).toList();
    }

    /**
     * What a fact gets in place of due or undecidable, the first not-due before the last undecidable; null if no
     * exemption is for it.
     */
    static <F> @Nullable Verdict of(F fact, List<Exemption<F>> exemptions) {
        Verdict found = null;
        for (int i = 0; i < exemptions.size() && !(found instanceof Verdict.NotDue); i++) {
            Exemption<F> one = exemptions.get(i);
            if (one.blocked().test(fact)) {
                found = one.instead();
            }
        }
        return found;
    }
}
