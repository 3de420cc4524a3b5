package io.napomni.run.manual;

import io.napomni.action.EffectKey;
import io.napomni.calendar.Delay;
import io.napomni.calendar.Reached;
import io.napomni.decision.Scenario;
import io.napomni.model.SubjectRef;
import io.napomni.past.Contact;
import io.napomni.past.PastEffect;
import io.napomni.past.PastView;
import io.napomni.policy.Cap;
import io.napomni.policy.ContactPolicy;
import io.napomni.run.manual.Warning.Code;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the customer has had lately. What may have gone counts like what went; what certainly did not go counts for
 * nothing.
 *
 * @param letters to the customer in the last days
 */
record PastWarnings(
        ContactPolicy policy, Scenario<?> scenario, SubjectRef subject, LocalDate today, List<Contact> letters) {

    /** @param occasion the effect that a run would have today, or had */
    List<Warning> all(Optional<EffectKey> occasion, PastView past) {
        List<Warning> warnings = new ArrayList<>();
        Optional<Contact> same = last(true).filter(letter -> isRecent(letter));
        same.ifPresent(letter -> warnings.add(Warning.on(Code.RECENT_SAME_RULE, letter.scenario(), letter.day())));
        last(false)
                .filter(letter -> isWithin(Delay.days(policy.cooldownDays()), letter))
                .ifPresent(letter -> warnings.add(Warning.on(Code.RECENT_OTHER_RULE, letter.scenario(), letter.day())));
        occasion.flatMap(past::of)
                .filter(effect -> effect.state().hasBegun())
                .flatMap(effect -> alreadySent(effect, same))
                .ifPresent(warnings::add);
        fullCaps().forEach(cap -> warnings.add(full(cap)));
        return warnings;
    }

    /** A letter that was named as recent is not named twice, unless it is not known whether it went. */
    private static Optional<Warning> alreadySent(PastEffect effect, Optional<Contact> same) {
        boolean named = !effect.state().name().equals("IN_DOUBT")
                && same.map(Contact::day).equals(effect.day());
        return named
                ? Optional.empty()
                : Optional.of(new Warning(Code.ALREADY_SENT, effect.state().name(), effect.day(), Optional.empty()));
    }

    static Warning full(Cap cap) {
        return Warning.of(Code.CUSTOMER_CAP, cap.letters() + " in " + cap.days() + " d");
    }

    private List<Cap> fullCaps() {
        return policy.caps().stream()
                .filter(cap -> lettersWithin(cap.days()) >= cap.letters())
                .toList();
    }

    private long lettersWithin(int days) {
        LocalDate since = today.minusDays(days - 1L);
        return letters.stream()
                .filter(letter -> !letter.day().isBefore(since))
                .map(Contact::dispatch)
                .distinct()
                .count();
    }

    private Optional<Contact> last(boolean same) {
        return letters.stream().filter(letter -> isSame(letter) == same).max(Comparator.comparing(Contact::day));
    }

    private boolean isSame(Contact letter) {
        return letter.scenario().equals(scenario.name()) && letter.subject().equals(subject);
    }

    /** Clearing an effect ends the cooldown of its scenario and not that of the customer. */
    private boolean isRecent(Contact letter) {
        return isWithin(Delay.days(policy.cooldownDays()), letter)
                || (!letter.cleared() && isWithin(scenario.cooldown(), letter));
    }

    /** Where the calendar cannot tell whether it is over, the customer is left in peace. */
    private boolean isWithin(Delay cooldown, Contact letter) {
        return cooldown.reachedAfter(letter.day(), today) != Reached.YES;
    }
}
