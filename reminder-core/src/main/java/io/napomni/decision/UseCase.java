package io.napomni.decision;

import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * A kind of fact and the scenarios that judge it. The facts are read once and each is judged by every scenario.
 *
 * @param customer who is counted by caps and cooldowns: the one reference, where several systems know the customer
 * @param card as whom the fact's own system knows the customer: a hold on either stops, and a digest tells of the facts
 *     of one card only
 * @param label what people call a fact, for example the number of the contract; without personal data
 */
public record UseCase<F>(
        String name,
        Function<? super F, SubjectRef> subject,
        Function<? super F, CustomerRef> customer,
        Function<? super F, CustomerRef> card,
        Function<? super F, String> label,
        List<Scenario<F>> scenarios) {

    /** Copies the list. */
    public UseCase {
        scenarios = List.copyOf(scenarios);
    }

    /** Of facts whose customers are known to one system. */
    public UseCase(
            String name,
            Function<? super F, SubjectRef> subject,
            Function<? super F, CustomerRef> customer,
            Function<? super F, String> label,
            List<Scenario<F>> scenarios) {
        this(name, subject, customer, customer, label, scenarios);
    }

    /** Makes the scenarios ready to judge facts on a day. */
    public Judging<F> on(LocalDate today) {
        return new Judging<>(this, today);
    }
}
