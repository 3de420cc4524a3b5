package io.napomni.decision;

import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * A kind of fact and the scenarios that judge it. The facts are read once and each is judged by every scenario.
 *
 * @param label what people call a fact, for example the number of the contract; without personal data
 */
public record UseCase<F>(
        String name,
        Function<? super F, SubjectRef> subject,
        Function<? super F, CustomerRef> customer,
        Function<? super F, String> label,
        List<Scenario<F>> scenarios) {

    /** Copies the list. */
    public UseCase {
        scenarios = List.copyOf(scenarios);
    }

    /** Makes the scenarios ready to judge facts on a day. */
    public Judging<F> on(LocalDate today) {
        return new Judging<>(this, today);
    }
}
