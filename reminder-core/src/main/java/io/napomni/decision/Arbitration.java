package io.napomni.decision;

import io.napomni.action.EffectKey;
import io.napomni.calendar.Delay;
import io.napomni.decision.SetAside.Why;
import io.napomni.policy.StopList;
import io.napomni.rule.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lets letters pass one after another, most urgent first, as long as the contact policy has room; what is no letter always
 * passes. A letter whose address is on the stop list takes no room from others.
 *
 * @param scenarios by their names: the time between two letters about one subject, and after a contact
 */
record Arbitration(ContactCheck check, Map<String, Scenario<?>> scenarios, StopList stopList) {

    List<Reminder> letPass(List<Reminder> wanted, List<SetAside> aside) {
        List<Reminder> passed = new ArrayList<>();
        for (Reminder reminder : wanted) {
            Optional<Reason> stopped = reminder.isStoppedBy(stopList);
            if (stopped.isPresent()) {
                aside.addAll(SetAside.of(reminder, Why.BLOCKED, stopped.get(), Optional.empty()));
                continue;
            }
            Optional<ContactCheck.Wait> wait = reminder.isContact() ? wait(reminder) : Optional.empty();
            wait.ifPresentOrElse(
                    it -> aside.addAll(SetAside.of(reminder, Why.POSTPONED, it.why(), it.until())),
                    () -> passed.add(reminder));
        }
        return passed;
    }

    /** A letter that waits for what people say to one another takes no room from others. */
    private Optional<ContactCheck.Wait> wait(Reminder letter) {
        return inTouch(letter)
                .or(() -> check.ask(
                        letter, scenario(letter).map(Scenario::cooldown).orElse(Delay.days(0))));
    }

    private Optional<ContactCheck.Wait> inTouch(Reminder letter) {
        return scenario(letter).flatMap(one -> check.inTouch(letter, one.quietDays()));
    }

    private Optional<Scenario<?>> scenario(Reminder letter) {
        return Optional.ofNullable(scenarios.get(letter.scenario()));
    }

    /** The effects of letters whose customers were in touch, in scenarios with a quota: they need none of its places. */
    Set<EffectKey> inTouchOnPlaces(List<Reminder> wanted) {
        return wanted.stream()
                .filter(Reminder::isContact)
                .filter(letter -> scenario(letter).flatMap(Scenario::quota).isPresent())
                .filter(letter -> inTouch(letter).isPresent())
                .flatMap(letter -> letter.keys().stream())
                .collect(Collectors.toSet());
    }
}
