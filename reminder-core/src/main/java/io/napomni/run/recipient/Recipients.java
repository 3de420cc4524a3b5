package io.napomni.run.recipient;

import io.napomni.action.SendMail;
import io.napomni.decision.Reminder;
import io.napomni.model.EmailAddress;
import io.napomni.policy.StopList;
import io.napomni.policy.Suppression;
import io.napomni.port.LedgerException;
import io.napomni.port.Outcome;
import io.napomni.port.store.AddressMarks;
import io.napomni.port.store.Suppressions;
import io.napomni.rule.Reason;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the store knows of addresses. Without a key for their marks nothing is put there, and the list must be empty. */
public final class Recipients {

    /** What executors say of an address that does not exist. */
    public static final String DEAD = "address-dead";

    private final Suppressions suppressions;
    private final Optional<AddressMarks> marks;
    private volatile boolean opened;

    /** Asks this store, if addresses can be marked. */
    public Recipients(Suppressions suppressions, Optional<AddressMarks> marks) {
        this.suppressions = suppressions;
        this.marks = marks;
    }

    /**
     * Everybody who is on the list.
     *
     * @throws LedgerException if there is somebody, and no key to know them by, or another than the list was made with
     */
    public StopList all() {
        marks.ifPresent(this::open);
        List<Suppression> list = suppressions.list();
        if (marks.isEmpty() && !list.isEmpty()) {
            throw new LedgerException("this ledger has a stop list, and the reminders were built without the marks of"
                    + " addresses, so nobody could tell who is on it. Nothing was sent. Give addressMarks to the builder,"
                    + " with the key that the list was made with");
        }
        return marks.map(key -> StopList.of(key::of, list)).orElse(StopList.EMPTY);
    }

    private void open(AddressMarks key) {
        suppressions.openWith(key.seal());
        opened = true;
    }

    /** What is known at this moment of the addresses of these reminders. */
    public StopList of(Collection<Reminder> reminders) {
        Set<EmailAddress> addresses = reminders.stream()
                .flatMap(reminder -> mail(reminder).stream())
                .map(SendMail::to)
                .collect(Collectors.toSet());
        return addresses.isEmpty()
                ? StopList.EMPTY
                : marks.map(key -> about(key, addresses)).orElse(StopList.EMPTY);
    }

    private StopList about(AddressMarks key, Set<EmailAddress> addresses) {
        // Asked before each letter: whoever carries out a share has had no proposal, and once is enough.
        if (!opened) {
            open(key);
        }
        return StopList.of(
                key::of, suppressions.about(addresses.stream().map(key::of).toList()));
    }

    /** Why a letter may not go at this moment; empty if it may. */
    public Optional<Reason> stops(Reminder reminder) {
        return reminder.isStoppedBy(of(List.of(reminder)));
    }

    /**
     * What an outcome comes to: a dead address ends no effect. The address is put on the list, and the effect waits until
     * the customer has another.
     */
    public Outcome settled(Reminder reminder, Outcome told) {
        boolean dead =
                told instanceof Outcome.Rejected refused && refused.why().code().equals(DEAD);
        Optional<SendMail> mail = dead ? mail(reminder) : Optional.empty();
        if (mail.isEmpty() || marks.isEmpty()) {
            return told;
        }
        Reason why = ((Outcome.Rejected) told).why();
        suppressions.add(
                marks.get().of(mail.get().to()),
                new Suppression.Scope.All(),
                why.toString(),
                reminder.channel().name());
        // It waits for another address and for no time.
        return new Outcome.Deferred(why, Duration.ZERO);
    }

    private static Optional<SendMail> mail(Reminder reminder) {
        return Stream.of(reminder.action())
                .filter(SendMail.class::isInstance)
                .map(SendMail.class::cast)
                .findFirst();
    }
}
