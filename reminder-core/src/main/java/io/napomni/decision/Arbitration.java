package io.napomni.decision;

import io.napomni.decision.SetAside.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets letters pass one after another, most urgent first, as long as the contact policy has room; what is no letter always
 * passes.
 *
 * @param cooldowns days between two letters of a scenario about one subject
 */
record Arbitration(ContactCheck check, Map<String, Integer> cooldowns) {

    List<Reminder> letPass(List<Reminder> wanted, List<SetAside> aside) {
        List<Reminder> passed = new ArrayList<>();
        for (Reminder reminder : wanted) {
            Optional<ContactCheck.Wait> wait = reminder.isContact()
                    ? check.ask(reminder, cooldowns.getOrDefault(reminder.scenario(), 0))
                    : Optional.empty();
            wait.ifPresentOrElse(
                    it -> aside.addAll(SetAside.of(reminder, Why.POSTPONED, it.why(), it.until())),
                    () -> passed.add(reminder));
        }
        return passed;
    }
}
