package io.napomni.decision;

import io.napomni.action.Action;
import io.napomni.action.EffectKey;
import io.napomni.decision.SetAside.Why;
import io.napomni.rule.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From candidates to reminders: steps make their actions, digests gather their members. */
final class Drafting {

    private Drafting() {}

    /** @param candidates most urgent first; reminders keep that order, a digest has the place of its first member */
    static List<Reminder> draft(List<Candidate<?>> candidates, List<SetAside> aside) {
        Map<String, List<Candidate<?>>> groups = new LinkedHashMap<>();
        for (Candidate<?> candidate : candidates) {
            groups.computeIfAbsent(group(candidate), name -> new ArrayList<>()).add(candidate);
        }
        List<Reminder> reminders = new ArrayList<>();
        groups.values().forEach(group -> draftOne(group, aside).ifPresent(reminders::add));
        return reminders;
    }

    private static String group(Candidate<?> candidate) {
        return candidate.step().kind() == Step.Kind.DIGEST
                ? candidate.due().scenario().name() + "|" + candidate.step().name() + "|"
                        + candidate.due().customer() + "|" + candidate.due().card()
                : candidate.key().toString();
    }

    /** All candidates of a group come from one scenario, so they share the type of their fact. */
    @SuppressWarnings("unchecked")
    private static <F> Optional<Reminder> draftOne(List<Candidate<?>> group, List<SetAside> aside) {
        List<Candidate<F>> same = group.stream().map(one -> (Candidate<F>) one).toList();
        Candidate<F> first = same.get(0);
        List<Member<F>> members =
                same.stream().map(one -> one.due().member(one.occasion())).toList();
        return Candidate.plan(first.step(), members)
                .fold(
                        act -> Optional.of(reminder(same, first.due().scenario().purposed(act.action()))),
                        blocked -> setAside(same, Why.BLOCKED, blocked.why(), aside),
                        asWanted -> setAside(same, Why.ALREADY_HANDLED, Reason.of("as-wanted"), aside));
    }

    private static <F> Reminder reminder(List<Candidate<F>> same, Action action) {
        Candidate<F> first = same.get(0);
        return new Reminder(
                first.due().useCase().name(),
                first.due().scenario().name(),
                first.step().name(),
                first.step().channel(),
                first.due().customer(),
                first.due().card(),
                same.stream().map(Candidate::part).toList(),
                action,
                first.quota());
    }

    private static <F> Optional<Reminder> setAside(
            List<Candidate<F>> same, Why kind, Reason why, List<SetAside> aside) {
        EffectKey first = same.get(0).key();
        same.forEach(one -> aside.add(one.aside(kind, why).in(first)));
        return Optional.empty();
    }
}
