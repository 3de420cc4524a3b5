package io.napomni.run;

import io.napomni.action.EffectKey;
import io.napomni.answer.Linking;
import io.napomni.decision.Decide;
import io.napomni.decision.Proposal;
import io.napomni.decision.Reminder;
import io.napomni.decision.UseCase;
import io.napomni.model.CustomerRef;
import io.napomni.past.Hold;
import io.napomni.past.PastView;
import io.napomni.policy.ContactPolicy;
import io.napomni.port.Templates;
import io.napomni.port.store.Dispatch;
import io.napomni.port.store.Stores;
import io.napomni.rule.Reason;
import io.napomni.run.recipient.InTouch;
import io.napomni.run.recipient.OnHold;
import io.napomni.run.recipient.Recipients;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        Recipients recipients,
        InTouch inTouch,
        Linking linking,
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

    /** Whether the reminder sets a value, rather than doing something once. */
    boolean converges(Reminder reminder) {
        return watched(reminder.useCase()).converges(reminder.scenario(), reminder.step());
    }

    /**
     * Those that the contact policy lets pass by what the stores and the CRM know now: since the proposal another node may
     * have written to the same customer, or the customer may have called. The others get their fates.
     */
    List<Reminder> stillAllowed(List<Reminder> reminders) {
        if (reminders.stream().noneMatch(Reminder::isContact)) {
            return reminders;
        }
        Set<EffectKey> keys = new HashSet<>();
        Set<CustomerRef> customers = new HashSet<>();
        reminders.forEach(reminder -> {
            keys.addAll(reminder.keys());
            customers.add(reminder.customer());
        });
        PastView past = stores.history().of(keys, customers, Set.of(), today);
        // Whether an effect is still open, the claim asks.
        PastView letters = inTouch.ofLetters(
                reminders, Watched.scenarios(watched), today, new PastView(Map.of(), past.contacts(), Map.of()));
        Proposal wanted = new Proposal(today, Map.of(), -1, List.of(), List.of(), Map.of(), reminders, List.of());
        List<UseCase<?>> useCases = new ArrayList<>();
        watched.forEach(one -> useCases.add(one.useCase()));
        Proposal allowed = new Decide(policy).again(wanted, useCases, letters);
        fates.close(allowed.setAside());
        return allowed.reminders();
    }

    /** What is in force at this moment about these reminders. */
    List<Hold> holds(Collection<Reminder> reminders) {
        return new OnHold(stores.holds(), today).about(reminders);
    }

    /** Why the reminder rests at this moment; empty if it does not. */
    Optional<Reason> held(Reminder reminder) {
        return held(reminder, holds(List.of(reminder)));
    }

    /** The same by holds that were read before. */
    Optional<Reason> held(Reminder reminder, List<Hold> holds) {
        return holds.stream()
                .filter(hold -> reminder.isStoppedBy(hold, today))
                .map(hold -> Reason.of("held", hold.reason()))
                .findFirst();
    }

    Book book(Reminder reminder, Dispatch dispatch) {
        return converges(reminder) ? new Book.OfJournal(this, dispatch) : new Book.OfLedger(stores.ledger(), dispatch);
    }
}
