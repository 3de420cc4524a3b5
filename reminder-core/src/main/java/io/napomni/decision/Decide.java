package io.napomni.decision;

import io.napomni.action.EffectKey;
import io.napomni.decision.SetAside.Why;
import io.napomni.past.Hold;
import io.napomni.past.PastView;
import io.napomni.policy.ContactPolicy;
import io.napomni.policy.Quota;
import io.napomni.policy.StopList;
import io.napomni.rule.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides what of all that is due is done today. Pure: the same facts, past and policy give the same proposal, in
 * whatever order they come.
 */
public final class Decide {

    private final ContactPolicy policy;
    private final StopList stopList;

    /** Decides under a policy. */
    public Decide(ContactPolicy policy) {
        this(policy, StopList.EMPTY);
    }

    /** The same, writing to nobody who is on the list. */
    public Decide(ContactPolicy policy, StopList stopList) {
        this.policy = policy;
        this.stopList = stopList;
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
        Arbitration arbitration = new Arbitration(
                new ContactCheck(policy, past, today),
                scenarios(judged.stream().map(Judging::useCase).toList()),
                stopList);
        Drafts drafts = draft(expansion, past, arbitration);
        List<SetAside> aside = drafts.aside();
        List<Reminder> reminders = freshFirst(arbitration.letPass(drafts.wanted(), aside), past);
        return new Proposal(
                today,
                Map.of(),
                -1,
                judged.stream().flatMap(judging -> judging.counts().stream()).toList(),
                judged.stream().flatMap(judging -> judging.doubtful().stream()).toList(),
                Map.of(),
                reminders,
                aside.stream().sorted(SetAside.ORDER).toList());
    }

    /** What was put off before goes last, so that letters which fail each time keep no others from going. */
    private static List<Reminder> freshFirst(List<Reminder> reminders, PastView past) {
        List<Reminder> ordered = new ArrayList<>(reminders);
        ordered.sort(Comparator.comparing(reminder -> reminder.keys().stream().anyMatch(past::wasPutOff)));
        return ordered;
    }

    /**
     * What is left of a proposal that was shown some time ago: what has begun since is handled, and a letter that the
     * policy would no longer let pass waits.
     *
     * @param past what the stores know by now
     */
    public Proposal again(Proposal shown, List<UseCase<?>> useCases, PastView past) {
        Arbitration arbitration =
                new Arbitration(new ContactCheck(policy, past, shown.today()), scenarios(useCases), stopList);
        List<SetAside> aside = new ArrayList<>(shown.setAside());
        List<Reminder> open = new ArrayList<>();
        for (Reminder reminder : shown.reminders()) {
            List<Part> closed = reminder.parts().stream()
                    .filter(part -> past.isClosed(part.key()))
                    .toList();
            List<Part> left = new ArrayList<>(reminder.parts());
            left.removeAll(closed);
            aside.addAll(SetAside.of(
                    reminder.with(closed), Why.ALREADY_HANDLED, Reason.of("already-handled"), Optional.empty()));
            if (!left.isEmpty()) {
                open.add(reminder.with(left));
            }
        }
        return shown.with(arbitration.letPass(open, aside), aside);
    }

    /** What quotas have room for, before the contact policy is asked. */
    private record Drafts(List<Reminder> wanted, List<SetAside> aside) {}

    /** Who was in touch gives his place to the next in the queue, who may have been, too. */
    private static Drafts draft(Expansion expansion, PastView past, Arbitration arbitration) {
        Set<EffectKey> inTouch = new HashSet<>();
        Drafts drafts = draft(expansion, new QuotaDivision(past, inTouch));
        while (inTouch.addAll(arbitration.inTouchOnPlaces(drafts.wanted()))) {
            drafts = draft(expansion, new QuotaDivision(past, inTouch));
        }
        return drafts;
    }

    private static Drafts draft(Expansion expansion, QuotaDivision division) {
        List<SetAside> aside = new ArrayList<>(expansion.aside());
        List<Candidate<?>> candidates = divide(expansion.candidates(), division, aside);
        return new Drafts(Drafting.draft(candidates, aside), aside);
    }

    private static List<Candidate<?>> divide(List<Candidate<?>> all, QuotaDivision division, List<SetAside> aside) {
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

    private static Map<String, Scenario<?>> scenarios(List<? extends UseCase<?>> useCases) {
        return useCases.stream()
                .<Scenario<?>>flatMap(useCase -> useCase.scenarios().stream())
                .collect(Collectors.toUnmodifiableMap(Scenario::name, one -> one));
    }
}
