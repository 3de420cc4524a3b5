package io.napomni.decision;

import io.napomni.action.EffectKey;
import io.napomni.model.CustomerRef;
import io.napomni.rule.Reason;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An effect that is due and does not start in this run.
 *
 * @param until when it will be looked at with better hope, if that is known
 * @param reminder the first effect of the letter or task it would have been in, by which those of one letter are known;
 *     empty if none was put together
 */
public record SetAside(
        String scenario,
        String step,
        CustomerRef customer,
        Part part,
        Why kind,
        Reason why,
        Optional<LocalDate> until,
        Optional<EffectKey> reminder) {

    /** By subject, then by scenario, occasion and step. */
    static final Comparator<SetAside> ORDER = Comparator.comparing(
                    (SetAside one) -> one.part().subject())
            .thenComparing(one -> one.part().key());

    /** Every part of a reminder, set aside for the same reason. */
    public static List<SetAside> of(Reminder reminder, Why kind, Reason why, Optional<LocalDate> until) {
        Optional<EffectKey> first = reminder.keys().stream().findFirst();
        return reminder.parts().stream()
                .map(part -> new SetAside(
                        reminder.scenario(), reminder.step(), reminder.customer(), part, kind, why, until, first))
                .toList();
    }

    /** The same, in the letter or task that begins with this effect. */
    SetAside in(EffectKey first) {
        return new SetAside(scenario, step, customer, part, kind, why, until, Optional.of(first));
    }

    /** The kinds of reasons. */
    public enum Why {
        /** It was done, or may have been, or a person closed it. */
        ALREADY_HANDLED,
        /** It comes on a later day or in a later round. */
        POSTPONED,
        /** Somebody stopped it for a while. */
        HELD,
        /** It cannot be done: no recipient, nothing to fill the letter with. */
        BLOCKED,
        /** A person must let it go first. */
        AWAITING_APPROVAL
    }
}
