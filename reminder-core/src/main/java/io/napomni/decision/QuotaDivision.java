package io.napomni.decision;

import io.napomni.action.EffectKey;
import io.napomni.decision.SetAside.Why;
import io.napomni.past.PastView;
import io.napomni.policy.Quota;
import io.napomni.rule.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes as many due facts of each group as its quota has places; all steps of a fact take one place, and letters whose
 * customers were in touch none.
 */
final class QuotaDivision {

    private final PastView past;
    private final Set<EffectKey> inTouch;
    private final List<Candidate<?>> taken = new ArrayList<>();
    private final List<SetAside> aside = new ArrayList<>();

    /** @param inTouch letters whose customers were in touch: they will not pass, whatever place they have */
    QuotaDivision(PastView past, Set<EffectKey> inTouch) {
        this.past = past;
        this.inTouch = Set.copyOf(inTouch);
    }

    List<Candidate<?>> taken() {
        return taken;
    }

    List<SetAside> aside() {
        return aside;
    }

    /** @param candidates all of one scenario */
    <F> void divide(Quota<F> quota, List<Candidate<F>> candidates) {
        Map<String, Integer> used = new HashMap<>();
        Set<DueFact<F>> seated = new HashSet<>();
        List<Candidate<F>> queue = new ArrayList<>(candidates);
        queue.sort(
                Comparator.comparing((Candidate<F> candidate) -> candidate.due().fact(), quota.order()));
        for (Candidate<F> candidate : queue) {
            QuotaPlace place = place(quota, candidate.due());
            int places = used.computeIfAbsent(
                    place.bucket(), bucket -> past.bucketsUsed().getOrDefault(bucket, 0));
            if (begun(candidate) || inTouch.contains(candidate.key()) || seated.contains(candidate.due())) {
                taken.add(candidate);
            } else if (places < place.limit()) {
                used.merge(place.bucket(), 1, Integer::sum);
                seated.add(candidate.due());
                taken.add(candidate.with(place));
            } else {
                aside.add(candidate.aside(Why.POSTPONED, Reason.of("quota", place.bucket())));
            }
        }
    }

    static <F> QuotaPlace place(Quota<F> quota, DueFact<F> due) {
        String when =
                quota.batch().map(name -> "batch " + name).orElse(due.today().toString());
        String group = quota.group().apply(due.fact());
        return new QuotaPlace("quota|" + due.scenario().name() + "|" + group + "|" + when, quota.perDay());
    }

    private <F> boolean begun(Candidate<F> candidate) {
        return candidate.due().steps(candidate.occasion()).stream()
                .flatMap(step -> past.of(candidate.due().key(candidate.occasion(), step)).stream())
                .anyMatch(effect -> effect.state().hasBegun());
    }
}
