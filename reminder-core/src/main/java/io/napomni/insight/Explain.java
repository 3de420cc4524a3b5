package io.napomni.insight;

import io.napomni.decision.UseCase;
import java.time.LocalDate;
import java.util.List;

/** Explains verdicts for any day, past or to come. The verdict is the judge's own, never told from the gates. */
public final class Explain {

    private Explain() {}

    /** What each scenario of a use-case says of a fact on a day, and why. */
    public static <F> List<Explanation> on(LocalDate day, UseCase<F> useCase, F fact) {
        return useCase.scenarios().stream()
                .map(scenario -> new Explanation(
                        scenario.name(),
                        scenario.rule().on(day).judge(fact),
                        scenario.rule().gates(day).of(fact)))
                .toList();
    }
}
