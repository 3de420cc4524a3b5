package io.napomni.decision;

import io.napomni.policy.Purpose;
import io.napomni.policy.Quota;
import io.napomni.rule.Rule;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One way in which a fact can be due, and what is done then.
 *
 * @param name part of effect keys: renaming it does everything again
 * @param catchUp which stage is taken when several have been reached
 * @param priority lower speaks first when a customer may get only one letter
 * @param cooldownDays whole days between two letters of this scenario about one subject; 0 for none
 * @param coldStart how many effects the first run may begin; the rest waits for approval
 * @param quota how many facts a day
 */
public record Scenario<F>(
        String name,
        Rule<F> rule,
        Playbook<F> playbook,
        CatchUp catchUp,
        Purpose purpose,
        int priority,
        int cooldownDays,
        OptionalInt coldStart,
        Optional<Quota<F>> quota) {

    /**
     * @throws IllegalArgumentException if the name has signs that keys need, or if the playbook has no step for a stage
     */
    public Scenario {
        if (!name.matches("[\\p{L}0-9-]+")) {
            throw new IllegalArgumentException("the name of a scenario is letters, digits and hyphens: " + name);
        }
        for (String stage : rule.stages()) {
            if (playbook.steps(stage).isEmpty()) {
                throw new IllegalArgumentException("scenario " + name + " does nothing at stage " + stage);
            }
        }
    }

    /** A scenario about contracts, sequential, of middling priority, without cooldown, cap or quota. */
    public static <F> Scenario<F> of(String name, Rule<F> rule, Playbook<F> playbook) {
        return new Scenario<>(
                name,
                rule,
                playbook,
                CatchUp.SEQUENTIAL,
                Purpose.CONTRACT,
                100,
                0,
                OptionalInt.empty(),
                Optional.empty());
    }

    /** The same with another way of catching up. */
    public Scenario<F> withCatchUp(CatchUp other) {
        return new Scenario<>(name, rule, playbook, other, purpose, priority, cooldownDays, coldStart, quota);
    }

    /** The same with another purpose. */
    public Scenario<F> withPurpose(Purpose other) {
        return new Scenario<>(name, rule, playbook, catchUp, other, priority, cooldownDays, coldStart, quota);
    }

    /** The same with another priority; lower speaks first. */
    public Scenario<F> withPriority(int other) {
        return new Scenario<>(name, rule, playbook, catchUp, purpose, other, cooldownDays, coldStart, quota);
    }

    /** The same with so many whole days between two letters about one subject. */
    public Scenario<F> withCooldownDays(int other) {
        return new Scenario<>(name, rule, playbook, catchUp, purpose, priority, other, coldStart, quota);
    }

    /** The same with a cap for its first run. */
    public Scenario<F> withColdStart(int atMost) {
        OptionalInt cap = OptionalInt.of(atMost);
        return new Scenario<>(name, rule, playbook, catchUp, purpose, priority, cooldownDays, cap, quota);
    }

    /** The same with a daily quota. */
    public Scenario<F> withQuota(Quota<F> other) {
        return new Scenario<>(
                name, rule, playbook, catchUp, purpose, priority, cooldownDays, coldStart, Optional.of(other));
    }
}
