package io.napomni.run;

import io.napomni.action.EffectKey;
import io.napomni.decision.Part;
import io.napomni.decision.Proposal;
import io.napomni.decision.Reminder;
import io.napomni.decision.SetAside;
import io.napomni.port.Outcome;
import io.napomni.rule.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps the books of a run: each effect that was due has one fate, and none is forgotten. */
final class Fates {

    private final Map<EffectKey, Fate> fates = new LinkedHashMap<>();
    private final Map<EffectKey, Reminder> open = new LinkedHashMap<>();

    /** Opens an account for all that a proposal names. */
    synchronized void open(Proposal proposal) {
        for (SetAside aside : proposal.setAside()) {
            Fate.Kind kind = Fate.Kind.valueOf(aside.kind().name());
            Fate fate = new Fate(aside.scenario(), aside.part(), kind, aside.why());
            // A later round looks again at what the round before has just done; that stays what it is.
            fates.merge(aside.part().key(), fate, (before, now) -> before.kind().isStarted() ? before : now);
        }
        proposal.reminders().forEach(reminder -> reminder.keys().forEach(key -> open.put(key, reminder)));
    }

    synchronized void put(Reminder reminder, Fate.Kind kind, Reason why) {
        for (Part part : reminder.parts()) {
            open.remove(part.key());
            fates.put(part.key(), new Fate(reminder.scenario(), part, kind, why));
        }
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
        List.copyOf(open.values()).forEach(reminder -> put(reminder, Fate.Kind.POSTPONED, why));
    }

    synchronized List<Fate> all() {
        if (!open.isEmpty()) {
            throw new IllegalStateException(open.size() + " reminders have no fate, the first is "
                    + open.keySet().iterator().next());
        }
        return new ArrayList<>(fates.values());
    }
}
