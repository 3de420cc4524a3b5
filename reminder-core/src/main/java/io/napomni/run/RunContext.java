package io.napomni.run;

import io.napomni.decision.Reminder;
import io.napomni.policy.ContactPolicy;
import io.napomni.port.Templates;
import io.napomni.port.store.Stores;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What every part of one run needs.
 *
 * @param approved reminders that a person let go, with the fingerprint of what was shown
 * @param stopping set when the run shall take nothing more
 */
record RunContext(
        String run,
        LocalDate today,
        Stores stores,
        Templates templates,
        ContactPolicy policy,
        Clock clock,
        Duration lease,
        List<Watched<?>> watched,
        Map<String, String> approved,
        Fates fates,
        SafeListener listener,
        AtomicBoolean stopping) {

    Watched<?> watched(String useCase) {
        return watched.stream()
                .filter(one -> one.useCase().name().equals(useCase))
                .findFirst()
                .orElseThrow();
    }

    Book book(Reminder reminder) {
        return watched(reminder.useCase()).converges(reminder.scenario(), reminder.step())
                ? new Book.OfJournal(this)
                : new Book.OfLedger(stores.ledger());
    }
}
