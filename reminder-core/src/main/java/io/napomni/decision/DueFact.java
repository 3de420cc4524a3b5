package io.napomni.decision;

import io.napomni.action.EffectKey;
import io.napomni.action.SendMail;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.past.Hold;
import io.napomni.rule.Occasion;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A fact that is due in a scenario, with every stage it has reached. */
public record DueFact<F>(UseCase<F> useCase, Scenario<F> scenario, F fact, List<Occasion> reached, LocalDate today) {

    /** What is to be reminded of. */
    public SubjectRef subject() {
        return useCase.subject().apply(fact);
    }

    /** Who is to be reminded. */
    public CustomerRef customer() {
        return useCase.customer().apply(fact);
    }

    /** The same customer as the fact's own system knows it. */
    public CustomerRef card() {
        return useCase.card().apply(fact);
    }

    /** Whether the hold stops a step for it. */
    boolean isStoppedBy(Hold hold, Step<F> step) {
        Set<CustomerRef> names = Set.copyOf(List.of(customer(), card()));
        boolean letter = step.channel().kind().equals(SendMail.class) && !step.inHouse();
        return hold.stops(
                scenario.name(), subject(), names, letter ? Optional.of(scenario.purpose()) : Optional.empty(), today);
    }

    /** What people call the fact. */
    public String label() {
        return useCase.label().apply(fact);
    }

    /** The effect of a step at one of its occasions. */
    public EffectKey key(Occasion occasion, Step<F> step) {
        return new EffectKey(scenario.name(), subject(), occasion.key(), step.name());
    }

    /** The steps of the playbook at one of its occasions. */
    public List<Step<F>> steps(Occasion occasion) {
        return scenario.playbook().steps(occasion.stageName());
    }

    /** Every effect that its reached stages can have. */
    public Set<EffectKey> keys() {
        return reached.stream()
                .flatMap(occasion -> steps(occasion).stream().map(step -> key(occasion, step)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The place it takes in the scenario's quota, if there is one. */
    public Optional<QuotaPlace> quotaPlace() {
        return scenario.quota().map(quota -> QuotaDivision.place(quota, this));
    }

    /** What a step makes its action of. */
    public Member<F> member(Occasion occasion) {
        return new Member<>(fact, occasion, today);
    }
}
