package io.napomni.decision;

import io.napomni.action.Action;
import io.napomni.action.Channel;
import io.napomni.action.EffectKey;
import io.napomni.action.Lettered;
import io.napomni.model.CustomerRef;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a proposal wants done: a letter, a task. It has several parts only if it is a digest.
 *
 * @param quota the quota it takes a place of
 */
public record Reminder(
        String useCase,
        String scenario,
        String step,
        Channel<?> channel,
        CustomerRef customer,
        List<Part> parts,
        Action action,
        Optional<QuotaPlace> quota) {

    /** Copies the list. */
    public Reminder {
        parts = List.copyOf(parts);
    }

    /** The same with only these of its parts. */
    public Reminder with(List<Part> fewer) {
        return with(fewer, action);
    }

    /** The same with only these of its parts, and what is now to be done about them. */
    public Reminder with(List<Part> fewer, Action now) {
        return new Reminder(useCase, scenario, step, channel, customer, fewer, now, quota);
    }

    /** Its effects. */
    public List<EffectKey> keys() {
        return parts.stream().map(Part::key).toList();
    }

    /** Whether it is a letter to the customer and counts for the caps. */
    public boolean isContact() {
        return action instanceof Lettered;
    }

    /** What people call it: the labels of its parts. */
    public String label() {
        return String.join(", ", parts.stream().map(Part::label).toList());
    }
}
