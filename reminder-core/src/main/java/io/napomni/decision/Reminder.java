package io.napomni.decision;

import io.napomni.action.Action;
import io.napomni.action.Channel;
import io.napomni.action.EffectKey;
import io.napomni.action.Lettered;
import io.napomni.action.Purpose;
import io.napomni.action.SendMail;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.past.Hold;
import io.napomni.policy.StopList;
import io.napomni.rule.Reason;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that a proposal wants done: a letter, a task. It has several parts only if it is a digest.
 *
 * @param customer who is counted by caps and cooldowns
 * @param card the same customer as the facts' own system knows it
 * @param quota the quota it takes a place of
 */
public record Reminder(
        String useCase,
        String scenario,
        String step,
        Channel<?> channel,
        CustomerRef customer,
        CustomerRef card,
        List<Part> parts,
        Action action,
        Optional<QuotaPlace> quota) {

    /** Copies the list. */
    public Reminder {
        parts = List.copyOf(parts);
    }

    /** Whether the hold stops one of its parts on the day. */
    public boolean isStoppedBy(Hold hold, LocalDate today) {
        Set<CustomerRef> names = Set.copyOf(List.of(customer, card));
        Optional<Purpose> letter =
                action instanceof SendMail mail && !mail.toColleague() ? Optional.of(mail.purpose()) : Optional.empty();
        return parts.stream().anyMatch(part -> hold.stops(scenario, part.subject(), names, letter, today));
    }

    /** Why it is a letter that may not go to its address; empty if it may. */
    public Optional<Reason> isStoppedBy(StopList list) {
        return action instanceof SendMail mail
                ? list.stops(mail, scenario).map(entry -> Reason.of("suppressed", entry.reason()))
                : Optional.empty();
    }

    /** The same with only these of its parts. */
    public Reminder with(List<Part> fewer) {
        return with(fewer, action);
    }

    /** The same with only these of its parts, and what is now to be done about them. */
    public Reminder with(List<Part> fewer, Action now) {
        return new Reminder(useCase, scenario, step, channel, customer, card, fewer, now, quota);
    }

    /** Its effects. */
    public List<EffectKey> keys() {
        return parts.stream().map(Part::key).toList();
    }

    /** Whether it is a letter to the customer and counts for the caps. */
    public boolean isContact() {
        boolean counts = !(action instanceof SendMail mail) || !(mail.toColleague() || mail.purpose() == Purpose.REPLY);
        return action instanceof Lettered && counts;
    }

    /** What people call it: the labels of its subjects. */
    public String label() {
        Map<SubjectRef, String> labels = new LinkedHashMap<>();
        parts.forEach(part -> labels.putIfAbsent(part.subject(), part.label()));
        return String.join(", ", labels.values());
    }
}
