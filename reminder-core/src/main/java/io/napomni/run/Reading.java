package io.napomni.run;

import io.napomni.action.EffectKey;
import io.napomni.decision.Decide;
import io.napomni.decision.DueFact;
import io.napomni.decision.Judging;
import io.napomni.decision.Proposal;
import io.napomni.decision.Reminder;
import io.napomni.decision.UseCase;
import io.napomni.insight.Explanation;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.past.PastView;
import io.napomni.policy.ContactPolicy;
import io.napomni.port.store.Stores;
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
    private final ContactPolicy policy;
    private final SafeListener listener;

    Reading(List<Watched<?>> watched, Stores stores, ContactPolicy policy, SafeListener listener) {
        this.watched = watched;
        this.stores = stores;
        this.policy = policy;
        this.listener = listener;
    }

    /** @throws io.napomni.port.ReminderException if a source or a store could not answer; then there is no proposal */
    Proposal propose(LocalDate today) {
        List<Judging<?>> judged = new ArrayList<>();
        Map<String, Instant> asOf = new HashMap<>();
        long outside = 0;
        for (Watched<?> one : watched) {
            String name = one.useCase().name();
            Watched.Reading reading = one.read(today, facts -> listener.reading(name, facts));
            judged.add(reading.judging());
            asOf.put(name, reading.report().asOf());
            long more = reading.report().outside();
            outside = more < 0 || outside < 0 ? -1 : outside + more;
        }
        return decide(today, judged).read(asOf, outside);
    }

    /** A proposal for facts that were judged already. */
    Proposal decide(LocalDate today, List<Judging<?>> judged) {
        Proposal proposal = decided(today, judged);
        listener.proposed(proposal);
        return proposal;
    }

    private Proposal decided(LocalDate today, List<Judging<?>> judged) {
        return new Decide(policy)
                .on(today, judged, past(today, judged), stores.holds().inForce(today));
    }

    /** Why a subject would or would not be reminded about, by facts read at this moment. */
    List<Explanation> explain(SubjectRef subject, LocalDate day) {
        return watched.stream()
                .flatMap(one -> one.explain(subject, day, judging -> decided(day, List.of(judging))).stream())
                .toList();
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
        return new Decide(policy).again(shown, useCases, past);
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
