package io.napomni.run;

import io.napomni.action.Action;
import io.napomni.action.Lettered;
import io.napomni.decision.Part;
import io.napomni.decision.Recheck;
import io.napomni.decision.Reminder;
import io.napomni.past.Hold;
import io.napomni.policy.Cap;
import io.napomni.port.Rendered;
import io.napomni.port.TemplateException;
import io.napomni.port.store.Bucket;
import io.napomni.port.store.Claim;
import io.napomni.port.store.ClaimResult;
import io.napomni.port.store.ClaimResult.Won;
import io.napomni.port.store.Dispatch;
import io.napomni.rule.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes a few reminders from proposal to the executor's hands: claim, read again, render. */
final class Batch<A extends Action> {

    private final RunContext run;
    private final Class<A> kind;

    Batch(RunContext run, Class<A> kind) {
        this.run = run;
        this.kind = kind;
    }

    /** A reminder, its claim won. */
    private record Claimed(Reminder reminder, Won won) {}

    /** The reminders that are ready to begin; every other one has got its fate. */
    List<HeldEffect<A>> prepare(List<Reminder> reminders) {
        List<Claimed> claimed = claim(reminders);
        Map<String, List<Claimed>> byUseCase = new HashMap<>();
        claimed.forEach(one -> byUseCase
                .computeIfAbsent(one.reminder().useCase(), name -> new ArrayList<>())
                .add(one));
        List<HeldEffect<A>> ready = new ArrayList<>();
        try {
            byUseCase.forEach((useCase, group) -> ready.addAll(recheck(useCase, group)));
            return ready;
        } catch (RuntimeException failed) {
            giveBack(claimed, failed);
            throw failed;
        }
    }

    /** Nothing of the batch has begun; without this the next run would find it taken until the lease is over. */
    private void giveBack(List<Claimed> claimed, RuntimeException failed) {
        try {
            claimed.forEach(one -> run.stores().ledger().release(one.won()));
        } catch (RuntimeException second) {
            failed.addSuppressed(second);
        }
    }

    private List<Claimed> claim(List<Reminder> reminders) {
        List<ClaimResult> results =
                run.stores().ledger().claim(reminders.stream().map(this::claim).toList(), run.lease());
        List<Claimed> claimed = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            Reminder reminder = reminders.get(i);
            ClaimResult result = results.get(i);
            if (result instanceof Won won) {
                claimed.add(new Claimed(won(reminder, won), won));
            } else if (result instanceof ClaimResult.LimitReached full) {
                run.fates()
                        .put(
                                reminder,
                                Fate.Kind.POSTPONED,
                                Reason.of("limit-reached", full.bucket().key()));
            } else {
                run.fates().put(reminder, Fate.Kind.LOST, Reason.of("taken-by-another"));
            }
        }
        return claimed;
    }

    private Claim claim(Reminder reminder) {
        List<Bucket> buckets = new ArrayList<>();
        reminder.quota().ifPresent(place -> buckets.add(new Bucket(place.bucket(), place.limit())));
        if (reminder.isContact()) {
            run.policy().caps().stream()
                    .filter(cap -> cap.days() == 1)
                    .map(Cap::letters)
                    .forEach(letters -> {
                        buckets.add(new Bucket("letters|" + reminder.customer() + "|" + run.today(), letters));
                    });
        }
        return new Claim(reminder.keys(), reminder.customer(), reminder.label(), reminder.isContact(), buckets);
    }

    /** A digest may win only some of its members; the others are in other hands. */
    private Reminder won(Reminder reminder, Won won) {
        List<Part> kept = reminder.parts().stream()
                .filter(part -> won.generations().containsKey(part.key()))
                .toList();
        List<Part> lost = new ArrayList<>(reminder.parts());
        lost.removeAll(kept);
        if (!lost.isEmpty()) {
            run.fates().put(reminder.with(lost), Fate.Kind.LOST, Reason.of("taken-by-another"));
        }
        return reminder.with(kept);
    }

    private List<HeldEffect<A>> recheck(String useCase, List<Claimed> claimed) {
        List<Hold> holds = run.stores().holds().inForce(run.today());
        List<Recheck.Answer> answers = run.watched(useCase)
                .recheck(run.today(), claimed.stream().map(Claimed::reminder).toList());
        List<HeldEffect<A>> ready = new ArrayList<>();
        for (int i = 0; i < claimed.size(); i++) {
            Claimed one = claimed.get(i);
            Recheck.Answer answer = answers.get(i);
            if (answer.reminder().isEmpty()) {
                giveBack(one, one.reminder(), Fate.Kind.WITHDRAWN, answer.why());
            } else {
                Reminder now = answer.reminder().get();
                withdraw(one, now, answer.why());
                admit(one, now, holds).ifPresent(ready::add);
            }
        }
        return ready;
    }

    /** Members of a digest that are gone are given back and rendered out of the letter. */
    private void withdraw(Claimed claimed, Reminder now, Reason why) {
        Reminder before = claimed.reminder();
        List<Part> gone = new ArrayList<>(before.parts());
        gone.removeAll(now.parts());
        if (!gone.isEmpty()) {
            run.stores().ledger().release(claimed.won().only(before.with(gone).keys()));
            run.fates().put(before.with(gone), Fate.Kind.WITHDRAWN, why);
        }
    }

    private Optional<HeldEffect<A>> admit(Claimed claimed, Reminder now, List<Hold> holds) {
        Optional<Hold> hold = holds.stream()
                .filter(one -> now.parts().stream()
                        .anyMatch(part -> one.stops(now.scenario(), part.subject(), now.customer(), run.today())))
                .findFirst();
        if (hold.isPresent()) {
            giveBack(claimed, now, Fate.Kind.HELD, Reason.of("held", hold.get().reason()));
            return Optional.empty();
        }
        String approved = run.approved().get(Hashes.reminder(claimed.reminder()));
        if (approved != null && !approved.equals(Hashes.fingerprint(now))) {
            giveBack(claimed, now, Fate.Kind.AWAITING_APPROVAL, Reason.of("changed-since-shown"));
            return Optional.empty();
        }
        return render(claimed, now);
    }

    private Optional<HeldEffect<A>> render(Claimed claimed, Reminder now) {
        try {
            Optional<Rendered> letter = now.action() instanceof Lettered lettered
                    ? Optional.of(run.templates().render(lettered.letter()))
                    : Optional.empty();
            String content =
                    Shown.of(now.action()) + letter.map(Rendered::toString).orElse("");
            Won won = claimed.won().only(now.keys());
            Dispatch dispatch = new Dispatch(Hashes.dispatch(won.generations()), won, run.today(), Hashes.of(content));
            return Optional.of(new HeldEffect<>(run, run.book(now), now, kind.cast(now.action()), letter, dispatch));
        } catch (TemplateException wrong) {
            giveBack(claimed, now, Fate.Kind.BLOCKED, Reason.of("unrenderable", wrong.getMessage()));
            return Optional.empty();
        }
    }

    private void giveBack(Claimed claimed, Reminder now, Fate.Kind fate, Reason why) {
        run.stores().ledger().release(claimed.won());
        run.fates().put(now, fate, why);
    }
}
