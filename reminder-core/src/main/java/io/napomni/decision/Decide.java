package io.napomni.decision;

import io.napomni.decision.SetAside.Why;
import io.napomni.past.Hold;
import io.napomni.past.PastView;
import io.napomni.policy.ContactPolicy;
import io.napomni.policy.Quota;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides what of all that is due is done today. Pure: the same facts, past and policy give the same proposal, in
 * whatever order they come.
 */
public final class Decide {

    private final ContactPolicy policy;

    /** Decides under a policy. */
    public Decide(ContactPolicy policy) {
        this.policy = policy;
    }

    /**
     * Makes a proposal.
     *
     * @param judged every use-case, its facts judged on the day
     * @param past what the stores know of their keys, customers and quotas
     * @param holds what is stopped for a while
     */
    public Proposal on(LocalDate today, List<Judging<?>> judged, PastView past, List<Hold> holds) {
        Expansion expansion = new Expansion(past, holds);
        judged.forEach(judging -> judging.due().forEach(expansion::add));
        List<SetAside> aside = new ArrayList<>(expansion.aside());
        List<Candidate<?>> candidates = divide(expansion.candidates(), past, aside);
        List<Reminder> wanted = Drafting.draft(candidates, aside);
        List<Reminder> reminders = arbitrate(today, wanted, candidates, past, aside);
        return new Proposal(
                today,
                Map.of(),
                -1,
                judged.stream().flatMap(judging -> judging.counts().stream()).toList(),
                judged.stream().flatMap(judging -> judging.doubtful().stream()).toList(),
                reminders,
                aside.stream().sorted(SetAside.ORDER).toList());
    }

    private static List<Candidate<?>> divide(List<Candidate<?>> all, PastView past, List<SetAside> aside) {
        QuotaDivision division = new QuotaDivision(past);
        Map<String, List<Candidate<?>>> byScenario = new LinkedHashMap<>();
        all.forEach(candidate -> byScenario
                .computeIfAbsent(candidate.due().scenario().name(), name -> new ArrayList<>())
                .add(candidate));
        List<Candidate<?>> kept = new ArrayList<>();
        byScenario.values().forEach(group -> {
            if (!divideOne(division, group)) {
                kept.addAll(group);
            }
        });
        kept.addAll(division.taken());
        aside.addAll(division.aside());
        kept.sort(Candidate.BY_URGENCY);
        return kept;
    }

    /** All candidates of a group come from one scenario, so they share the type of their fact. */
    @SuppressWarnings("unchecked")
    private static <F> boolean divideOne(QuotaDivision division, List<Candidate<?>> group) {
        List<Candidate<F>> same = group.stream().map(one -> (Candidate<F>) one).toList();
        Optional<Quota<F>> quota = same.get(0).due().scenario().quota();
        quota.ifPresent(it -> division.divide(it, same));
        return quota.isPresent();
    }

    private static Map<String, Integer> cooldowns(List<Candidate<?>> candidates) {
        Map<String, Integer> cooldowns = new LinkedHashMap<>();
        candidates.forEach(candidate -> cooldowns.put(
                candidate.due().scenario().name(), candidate.due().scenario().cooldownDays()));
        return cooldowns;
    }

    private List<Reminder> arbitrate(
            LocalDate today,
            List<Reminder> wanted,
            List<Candidate<?>> candidates,
            PastView past,
            List<SetAside> aside) {
        Map<String, Integer> cooldowns = cooldowns(candidates);
        ContactCheck check = new ContactCheck(policy, past, today);
        List<Reminder> reminders = new ArrayList<>();
        for (Reminder reminder : wanted) {
            Optional<ContactCheck.Wait> wait = reminder.isContact()
                    ? check.ask(reminder, cooldowns.getOrDefault(reminder.scenario(), 0))
                    : Optional.empty();
            if (wait.isEmpty()) {
                reminders.add(reminder);
            } else {
                reminder.parts()
                        .forEach(part -> aside.add(new SetAside(
                                reminder.scenario(),
                                reminder.step(),
                                reminder.customer(),
                                part,
                                Why.POSTPONED,
                                wait.get().why(),
                                wait.get().until())));
            }
        }
        return reminders;
    }
}
