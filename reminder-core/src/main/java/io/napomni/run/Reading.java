package io.napomni.run;

import io.napomni.action.EffectKey;
import io.napomni.decision.Decide;
import io.napomni.decision.DueFact;
import io.napomni.decision.Judging;
import io.napomni.decision.Proposal;
import io.napomni.decision.Rearming;
import io.napomni.decision.Reminder;
import io.napomni.decision.Scenario;
import io.napomni.decision.UseCase;
import io.napomni.insight.Explanation;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.past.Hold;
import io.napomni.past.PastView;
import io.napomni.policy.ContactPolicy;
import io.napomni.port.Doubt;
import io.napomni.port.store.RegisterRow;
import io.napomni.port.store.Stores;
import io.napomni.rule.LeftOut;
import io.napomni.run.recipient.InTouch;
import io.napomni.run.recipient.Recipients;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads facts and the past, and asks the pure core. Changes nothing. */
final class Reading {

    private final List<Watched<?>> watched;
    private final Stores stores;
    private final Recipients recipients;
    private final InTouch inTouch;
    private final ContactPolicy policy;
    private final SafeListener listener;

    Reading(
            List<Watched<?>> watched,
            Stores stores,
            Recipients recipients,
            InTouch inTouch,
            ContactPolicy policy,
            SafeListener listener) {
        this.watched = watched;
        this.stores = stores;
        this.recipients = recipients;
        this.inTouch = inTouch;
        this.policy = policy;
        this.listener = listener;
    }

    /** @throws io.napomni.port.ReminderException if a source or a store could not answer; then there is no proposal */
    Proposal propose(LocalDate today) {
        Map<String, Instant> asOf = new HashMap<>();
        Map<String, LeftOut> leftOut = new HashMap<>();
        long outside = 0;
        List<Watched.Reading> read = readAll(today);
        for (Watched.Reading reading : read) {
            asOf.put(reading.judging().useCaseName(), reading.report().asOf());
            leftOut.put(reading.judging().useCaseName(), reading.leftOut());
            long more = reading.report().outside();
            outside = more < 0 || outside < 0 ? -1 : outside + more;
        }
        return decide(today, judgings(read)).read(asOf, outside, leftOut);
    }

    private List<Watched.Reading> readAll(LocalDate today) {
        List<Watched.Reading> read = new ArrayList<>();
        for (Watched<?> one : watched) {
            String name = one.useCase().name();
            read.add(one.read(today, facts -> listener.reading(name, facts)));
        }
        return read;
    }

    private static List<Judging<?>> judgings(List<Watched.Reading> read) {
        List<Judging<?>> judged = new ArrayList<>();
        read.forEach(reading -> judged.add(reading.judging()));
        return judged;
    }

    /** Only these subjects, read at this moment. */
    Proposal propose(LocalDate today, Set<SubjectRef> subjects) {
        List<Judging<?>> judged = readAgain(today, subjects);
        return decided(today, judged, past(today, judged));
    }

    /**
     * Everything is read, because what goes with a subject in one letter, and what takes its place, is known only then;
     * shown is what is about the subject.
     */
    Proposal proposeIfCleared(LocalDate today, EffectKey key) {
        SubjectRef subject = key.subject();
        List<Judging<?>> judged = judgings(readAll(today));
        Proposal whole = decided(today, judged, past(today, judged).cleared(Set.copyOf(openedWith(key))));
        List<Reminder> reminders = whole.reminders().stream()
                .filter(one ->
                        one.parts().stream().anyMatch(part -> part.subject().equals(subject)))
                .toList();
        Set<SubjectRef> named = new HashSet<>(Set.of(subject));
        reminders.forEach(one -> one.parts().forEach(part -> named.add(part.subject())));
        List<Judging<?>> alone = readAgain(today, named);
        return new Proposal(
                today,
                Map.of(),
                -1,
                alone.stream().flatMap(judging -> judging.counts().stream()).toList(),
                alone.stream().flatMap(judging -> judging.doubtful().stream()).toList(),
                Map.of(),
                reminders,
                whole.setAside().stream()
                        .filter(aside -> aside.part().subject().equals(subject))
                        .toList());
    }

    private List<Judging<?>> readAgain(LocalDate today, Set<SubjectRef> subjects) {
        List<Judging<?>> judged = new ArrayList<>();
        watched.forEach(one -> judged.add(one.readAgain(today, subjects)));
        return judged;
    }

    /** What opens again if a person clears an effect, itself the last; nothing if it cannot be cleared. */
    List<EffectKey> openedWith(EffectKey key) {
        List<RegisterRow> rows = stores.register().about(key.subject());
        if (rows.stream().noneMatch(row -> row.key().equals(key) && row.state().isClearable())) {
            return List.of();
        }
        List<? extends Scenario<?>> scenarios = watched.stream()
                .flatMap(one -> one.useCase().scenarios().stream())
                .toList();
        return Rearming.with(key, scenarios, rows.stream().map(RegisterRow::key).toList());
    }

    /** A proposal for facts that were judged already. */
    Proposal decide(LocalDate today, List<Judging<?>> judged) {
        Proposal proposal = decided(today, judged, past(today, judged));
        listener.proposed(proposal);
        return proposal;
    }

    private Proposal decided(LocalDate today, List<Judging<?>> judged, PastView past) {
        List<DueFact<?>> due = new ArrayList<>();
        judged.forEach(judging -> due.addAll(judging.due()));
        Decide decide = new Decide(policy, recipients.all());
        List<Hold> holds = holds(today, due);
        return inTouch.decided(
                Watched.scenarios(watched), today, past, known -> decide.on(today, judged, known, holds));
    }

    private List<Hold> holds(LocalDate today, List<DueFact<?>> due) {
        Set<SubjectRef> subjects = new HashSet<>();
        Set<CustomerRef> customers = new HashSet<>();
        for (DueFact<?> one : due) {
            subjects.add(one.subject());
            customers.add(one.customer());
            customers.add(one.card());
        }
        return stores.holds().about(subjects, customers, today);
    }

    /** What would be sent if the doubtful letters had never been begun, read from their subjects only. */
    Proposal proposeInDoubt(LocalDate today, List<Doubt> doubts) {
        Set<SubjectRef> subjects = new HashSet<>();
        doubts.forEach(doubt -> doubt.keys().forEach(key -> subjects.add(key.subject())));
        List<Judging<?>> judged = readAgain(today, subjects);
        PastView past = past(today, judged);
        for (Doubt doubt : doubts) {
            past = past.without(doubt.id(), doubt.keys());
        }
        return decided(today, judged, past);
    }

    /** Why a subject would or would not be reminded about, by facts read at this moment. */
    List<Explanation> explain(SubjectRef subject, LocalDate day) {
        return watched.stream()
                .flatMap(one -> one.explain(subject, day, judging -> alone(day, judging)).stream())
                .toList();
    }

    private Proposal alone(LocalDate day, Judging<?> judging) {
        List<Judging<?>> one = List.of(judging);
        return decided(day, one, past(day, one));
    }

    /** What is left of a proposal that was shown some time ago, by what the stores know now. */
    Proposal again(Proposal shown) {
        Set<EffectKey> keys = new HashSet<>();
        Set<CustomerRef> customers = new HashSet<>();
        for (Reminder reminder : shown.reminders()) {
            keys.addAll(reminder.keys());
            customers.add(reminder.customer());
        }
        List<UseCase<?>> useCases = new ArrayList<>();
        watched.forEach(one -> useCases.add(one.useCase()));
        PastView past = stores.history().of(keys, customers, Set.of(), shown.today());
        return new Decide(policy, recipients.all()).again(shown, useCases, past);
    }

    private PastView past(LocalDate today, List<Judging<?>> judged) {
        Set<EffectKey> keys = new HashSet<>();
        Set<CustomerRef> customers = new HashSet<>();
        Set<String> buckets = new HashSet<>();
        for (Judging<?> judging : judged) {
            for (DueFact<?> due : judging.due()) {
                keys.addAll(due.keys());
                customers.add(due.customer());
                due.quotaPlace().ifPresent(place -> buckets.add(place.bucket()));
            }
        }
        return stores.history().of(keys, customers, buckets, today);
    }
}
