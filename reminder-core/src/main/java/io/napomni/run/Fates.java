package io.napomni.run;

import io.napomni.action.EffectKey;
import io.napomni.decision.Proposal;
import io.napomni.decision.Reminder;
import io.napomni.decision.SetAside;
import io.napomni.port.Outcome;
import io.napomni.rule.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps the books of a run: each effect that was due has one fate, and none is forgotten. */
final class Fates {

    private final Map<EffectKey, Fate> fates = new LinkedHashMap<>();
    private final Map<EffectKey, Reminder> open = new LinkedHashMap<>();
    private final List<String> troubles = new ArrayList<>();
    private int takenOut;

    /** Opens an account for all that a proposal names. */
    synchronized void open(Proposal proposal) {
        for (SetAside aside : proposal.setAside()) {
            // A later round looks again at what the round before has just done; that stays what it is.
            fates.merge(
                    aside.part().key(),
                    fate(aside),
                    (before, now) -> before.kind().isStarted() ? before : now);
        }
        proposal.reminders().forEach(reminder -> reminder.keys().forEach(key -> open.put(key, reminder)));
    }

    /** Opens an account for what a run that ended early never came to; what has one keeps it. */
    synchronized void openRest(Proposal proposal) {
        proposal.setAside().forEach(aside -> fates.putIfAbsent(aside.part().key(), fate(aside)));
        proposal.reminders()
                .forEach(reminder -> reminder.keys().stream()
                        .filter(key -> !fates.containsKey(key))
                        .forEach(key -> open.putIfAbsent(key, reminder)));
    }

    /** Closes the accounts of what was wanted and is set aside after all. */
    synchronized void close(List<SetAside> aside) {
        aside.forEach(one -> put(fate(one)));
    }

    private static Fate fate(SetAside aside) {
        Fate.Kind kind = Fate.Kind.valueOf(aside.kind().name());
        return new Fate(aside.scenario(), aside.part(), kind, aside.why(), aside.reminder());
    }

    synchronized void put(Reminder reminder, Fate.Kind kind, Reason why) {
        Optional<EffectKey> first = reminder.keys().stream().findFirst();
        reminder.parts().forEach(part -> put(new Fate(reminder.scenario(), part, kind, why, first)));
    }

    private void put(Fate fate) {
        open.remove(fate.part().key());
        fates.put(fate.part().key(), fate);
    }

    void put(Reminder reminder, Outcome outcome) {
        put(
                reminder,
                outcome.fold(
                        done -> Fate.Kind.DONE,
                        deferred -> Fate.Kind.DEFERRED,
                        rejected -> Fate.Kind.REJECTED,
                        doubt -> Fate.Kind.IN_DOUBT),
                outcome.fold(
                        done -> Reason.of("done"), Outcome.Deferred::why, Outcome.Rejected::why, Outcome.InDoubt::why));
    }

    /** Gives what nobody came to a fate, so that the books balance whatever happened. */
    synchronized void closeRest(Reason why) {
        // The other parts of a digest may have got their fates already.
        new LinkedHashMap<>(open)
                .forEach((key, reminder) -> reminder.parts().stream()
                        .filter(part -> part.key().equals(key))
                        .forEach(part -> put(new Fate(
                                reminder.scenario(),
                                part,
                                Fate.Kind.POSTPONED,
                                why,
                                reminder.keys().stream().findFirst()))));
    }

    /** What these effects have come to so far. */
    synchronized List<Fate> of(List<Reminder> reminders) {
        return reminders.stream()
                .flatMap(reminder -> reminder.keys().stream())
                .flatMap(key -> Stream.ofNullable(fates.get(key)))
                .toList();
    }

    /** A sentence about a channel that a person should read. */
    synchronized void trouble(String sentence) {
        troubles.add(sentence);
    }

    synchronized List<String> troubles() {
        return List.copyOf(troubles);
    }

    /** An effect had ended before, and somebody has taken its row out of the register from outside. */
    synchronized void takenOut() {
        takenOut++;
    }

    synchronized int countTakenOut() {
        return takenOut;
    }

    synchronized List<Fate> all() {
        if (!open.isEmpty()) {
            throw new IllegalStateException(open.size() + " reminders have no fate, the first is "
                    + open.keySet().iterator().next());
        }
        return new ArrayList<>(fates.values());
    }
}
