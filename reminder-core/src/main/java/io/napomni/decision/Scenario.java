package io.napomni.decision;

import io.napomni.action.Action;
import io.napomni.action.Purpose;
import io.napomni.action.SendMail;
import io.napomni.calendar.Delay;
import io.napomni.policy.Quota;
import io.napomni.rule.Rule;
import io.napomni.rule.Stage;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One way in which a fact can be due, and what is done then.
 *
 * @param name part of effect keys: renaming it does everything again
 * @param catchUp which stage is taken when several have been reached
 * @param priority lower speaks first when a customer may get only one letter
 * @param cooldown between two letters of this scenario about one subject, whole days: the next may go on the day on which it
 *     is complete; no days for none
 * @param quietDays for so many days after the customer was in touch with a person here, by a call, a letter or a meeting, no
 *     letter goes: with 14 the next may go on the fourteenth day after; 0 for none
 * @param coldStart how many effects the first run may begin; the rest waits for approval
 * @param usualAtLeast so many effects are never too many for one run; empty for what the guards of the run say
 * @param quota how many facts a day
 */
public record Scenario<F>(
        String name,
        Rule<F> rule,
        Playbook<F> playbook,
        CatchUp catchUp,
        Purpose purpose,
        int priority,
        Delay cooldown,
        int quietDays,
        OptionalInt coldStart,
        OptionalInt usualAtLeast,
        Optional<Quota<F>> quota) {

    /**
     * @throws IllegalArgumentException if the name has signs that keys need, if the playbook has no step for a stage, or if
     *     days are negative
     */
    public Scenario {
        if (!Stage.isName(name)) {
            throw new IllegalArgumentException("the name of a scenario is letters, digits and hyphens: " + name);
        }
        if (quietDays < 0) {
            throw new IllegalArgumentException("quiet days are not negative: " + quietDays);
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
                Delay.days(0),
                0,
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty());
    }

    /** An action of one of its steps: a customer's letter says what it is for. */
    public Action purposed(Action action) {
        return action instanceof SendMail mail && !mail.toColleague() ? mail.serving(purpose) : action;
    }

    /** The same with another way of catching up. */
    public Scenario<F> withCatchUp(CatchUp other) {
        return new Scenario<>(
                name, rule, playbook, other, purpose, priority, cooldown, quietDays, coldStart, usualAtLeast, quota);
    }

    /** The same with another purpose. */
    public Scenario<F> withPurpose(Purpose other) {
        return new Scenario<>(
                name, rule, playbook, catchUp, other, priority, cooldown, quietDays, coldStart, usualAtLeast, quota);
    }

    /** The same with another priority; lower speaks first. */
    public Scenario<F> withPriority(int other) {
        return new Scenario<>(
                name, rule, playbook, catchUp, purpose, other, cooldown, quietDays, coldStart, usualAtLeast, quota);
    }

    /** The same with such a time between two letters about one subject. */
    public Scenario<F> withCooldown(Delay other) {
        return new Scenario<>(
                name, rule, playbook, catchUp, purpose, priority, other, quietDays, coldStart, usualAtLeast, quota);
    }

    /** The same, leaving a customer in peace for so many days after a contact that the CRM recorded; 0 for none. */
    public Scenario<F> withQuietDays(int other) {
        return new Scenario<>(
                name, rule, playbook, catchUp, purpose, priority, cooldown, other, coldStart, usualAtLeast, quota);
    }

    /** The same with a cap for its first run. */
    public Scenario<F> withColdStart(int atMost) {
        OptionalInt cap = OptionalInt.of(atMost);
        return new Scenario<>(
                name, rule, playbook, catchUp, purpose, priority, cooldown, quietDays, cap, usualAtLeast, quota);
    }

    /** The same with a daily quota. */
    public Scenario<F> withQuota(Quota<F> other) {
        Optional<Quota<F>> daily = Optional.of(other);
        return new Scenario<>(
                name, rule, playbook, catchUp, purpose, priority, cooldown, quietDays, coldStart, usualAtLeast, daily);
    }

    /** The same, where so many effects are usual, so that only a run with more is held for approval. */
    public Scenario<F> withUsual(int atLeast) {
        OptionalInt usual = OptionalInt.of(atLeast);
        return new Scenario<>(
                name, rule, playbook, catchUp, purpose, priority, cooldown, quietDays, coldStart, usual, quota);
    }
}
