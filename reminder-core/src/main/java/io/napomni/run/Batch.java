package io.napomni.run;

import io.napomni.action.Action;
import io.napomni.action.Lettered;
import io.napomni.decision.Part;
import io.napomni.decision.Recheck;
import io.napomni.decision.Reminder;
import io.napomni.past.Hold;
import io.napomni.past.answer.Invitation;
import io.napomni.policy.Cap;
import io.napomni.policy.StopList;
import io.napomni.port.Doubt;
import io.napomni.port.Rendered;
import io.napomni.port.TemplateException;
import io.napomni.port.store.Bucket;
import io.napomni.port.store.Claim;
import io.napomni.port.store.ClaimResult;
import io.napomni.port.store.ClaimResult.Won;
import io.napomni.port.store.Dispatch;
import io.napomni.rule.Reason;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes a few reminders from proposal to the executor's hands: claim, read again, render. */
final class Batch<A extends Action> {

    private static final String TAKEN_OUT = "rearmed-externally";
    /** After one of these lines the row of an effect is closed; whatever opens it again writes another line. */
    private static final Set<String> CLOSING = Set.of("done", "in-doubt", "rejected", "resolved-done");

    private final RunContext run;
    private final Class<A> kind;
    private final Resolving.Resent again;

    Batch(RunContext run, Class<A> kind, Resolving.Resent again) {
        this.run = run;
        this.kind = kind;
        this.again = again;
    }

    /** A reminder, its claim won. */
    private record Claimed(Reminder reminder, Won won) {}

    /** The reminders that are ready to begin; every other one has got its fate, or is in doubt as before. */
    List<HeldEffect<A>> prepare(List<Reminder> reminders) {
        return again.isNothing() ? prepareFresh(reminders) : prepareInDoubt(reminders);
    }

    /** What is in doubt is not claimed: it is looked at like all else, and taken at the moment it begins. */
    private List<HeldEffect<A>> prepareInDoubt(List<Reminder> reminders) {
        List<HeldEffect<A>> ready = new ArrayList<>();
        reminders.stream().collect(Collectors.groupingBy(Reminder::useCase)).forEach((useCase, some) -> {
            List<Recheck.Answer> answers = run.watched(useCase).recheck(run.today(), some);
            List<Hold> holds = run.holds(now(answers));
            for (int i = 0; i < some.size(); i++) {
                Optional<Doubt> doubt = again.of(some.get(i));
                answers.get(i)
                        .reminder()
                        .filter(now -> run.held(now, holds).isEmpty())
                        .flatMap(now -> doubt.flatMap(one -> unchanged(now, one)))
                        .ifPresent(ready::add);
            }
        });
        return invited(ready);
    }

    /** What letters ask is kept before the first of them can be answered. */
    private List<HeldEffect<A>> invited(List<HeldEffect<A>> ready) {
        run.linking().invite(ready.stream().flatMap(one -> one.asked().stream()).toList());
        return ready;
    }

    /** Another text may not go under the old identity: whoever has got the first would never see the second. */
    private Optional<HeldEffect<A>> unchanged(Reminder now, Doubt doubt) {
        try {
            Optional<Invitation> asked = run.linking().askedBefore(now, doubt.id(), doubt.day());
            Optional<Rendered> letter = rendered(now, asked, doubt.dated());
            boolean same = Set.copyOf(now.keys()).equals(Set.copyOf(doubt.keys()))
                    && Hashes.content(now.action(), letter).equals(doubt.contentHash());
            Book book = new Book.OfDoubt(run, doubt, buckets(now), again);
            return same
                    ? Optional.of(new HeldEffect<>(run, book, now, kind.cast(now.action()), letter, asked))
                    : Optional.empty();
        } catch (TemplateException wrong) {
            return Optional.empty();
        }
    }

    private List<HeldEffect<A>> prepareFresh(List<Reminder> reminders) {
        List<Claimed> claimed = claim(reminders);
        Map<String, List<Claimed>> byUseCase = new HashMap<>();
        claimed.forEach(one -> byUseCase
                .computeIfAbsent(one.reminder().useCase(), name -> new ArrayList<>())
                .add(one));
        List<HeldEffect<A>> ready = new ArrayList<>();
        try {
            noteTakenOut(claimed);
            byUseCase.forEach((useCase, group) -> ready.addAll(recheck(useCase, group)));
            return invited(ready);
        } catch (RuntimeException failed) {
            giveBack(claimed, failed);
            throw failed;
        }
    }

    /**
     * The journal tells how it ended, and its row is gone: somebody took it out from outside. It counts as cleared. Values
     * that converge keep no row, so nothing is asked about them.
     */
    private void noteTakenOut(List<Claimed> claimed) {
        List<String> fresh = claimed.stream()
                .filter(one -> !run.converges(one.reminder()))
                .flatMap(one -> one.won().generations().entrySet().stream())
                .filter(won -> won.getValue() == 0)
                .map(won -> won.getKey().toString())
                .toList();
        run.stores().journal().latest(fresh).values().stream()
                .filter(line -> CLOSING.contains(line.what()))
                .forEach(line -> {
                    run.stores().journal().append(TAKEN_OUT, line.about(), run.run(), "the register has lost its row");
                    run.fates().takenOut();
                });
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
        return new Claim(
                reminder.keys(), reminder.customer(), reminder.label(), reminder.isContact(), buckets(reminder));
    }

    private List<Bucket> buckets(Reminder reminder) {
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
        return buckets;
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
        List<Recheck.Answer> answers = run.watched(useCase)
                .recheck(run.today(), claimed.stream().map(Claimed::reminder).toList());
        List<Hold> holds = run.holds(now(answers));
        StopList stopList = run.recipients().of(now(answers));
        List<HeldEffect<A>> ready = new ArrayList<>();
        for (int i = 0; i < claimed.size(); i++) {
            Claimed one = claimed.get(i);
            Recheck.Answer answer = answers.get(i);
            if (answer.reminder().isEmpty()) {
                giveBack(one, one.reminder(), Fate.Kind.WITHDRAWN, answer.why());
            } else {
                Reminder now = answer.reminder().get();
                withdraw(one, now, answer.why());
                admit(one, now, holds, stopList).ifPresent(ready::add);
            }
        }
        return ready;
    }

    private static List<Reminder> now(List<Recheck.Answer> answers) {
        return answers.stream().flatMap(answer -> answer.reminder().stream()).toList();
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

    private Optional<HeldEffect<A>> admit(Claimed claimed, Reminder now, List<Hold> holds, StopList stopList) {
        Optional<Reason> held = run.held(now, holds);
        if (held.isPresent()) {
            giveBack(claimed, now, Fate.Kind.HELD, held.get());
            return Optional.empty();
        }
        Optional<Reason> stopped = now.isStoppedBy(stopList);
        if (stopped.isPresent()) {
            giveBack(claimed, now, Fate.Kind.BLOCKED, stopped.get());
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
            Won won = claimed.won().only(now.keys());
            String id = Hashes.dispatch(won.generations());
            Optional<Invitation> asked = run.linking().asked(now, id, run.today());
            Optional<Rendered> letter = rendered(now, asked, Optional.of(now()));
            Optional<Instant> dated = letter.flatMap(Rendered::dated);
            Book book = run.book(now, new Dispatch(id, won, run.today(), Hashes.content(now.action(), letter), dated));
            return Optional.of(new HeldEffect<>(run, book, now, kind.cast(now.action()), letter, asked));
        } catch (TemplateException wrong) {
            giveBack(claimed, now, Fate.Kind.BLOCKED, Reason.of("unrenderable", wrong.getMessage()));
            return Optional.empty();
        }
    }

    /** To the second, as letters tell it and every store keeps it. */
    private Instant now() {
        return run.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private void giveBack(Claimed claimed, Reminder now, Fate.Kind fate, Reason why) {
        run.stores().ledger().release(claimed.won());
        run.fates().put(now, fate, why);
    }

    private Optional<Rendered> rendered(Reminder now, Optional<Invitation> asked, Optional<Instant> dated) {
        return now.action() instanceof Lettered lettered
                ? Optional.of(run.templates()
                        .render(run.linking().linked(lettered.letter(), asked))
                        .dated(dated))
                : Optional.empty();
    }
}
