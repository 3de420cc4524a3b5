package io.napomni.decision;

import io.napomni.action.EffectKey;
import io.napomni.rule.Occasion;
import io.napomni.rule.Reason;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** An effect that may become a reminder, while it is being decided. */
record Candidate<F>(DueFact<F> due, Occasion occasion, Step<F> step, Optional<QuotaPlace> quota) {

    /** Most urgent first; the subject tells any two apart, so that the order of reading never matters. */
    static final Comparator<Candidate<?>> BY_URGENCY = Comparator.<Candidate<?>>comparingInt(
                    candidate -> candidate.due().scenario().priority())
            .thenComparing(candidate -> candidate.occasion().reachedOn())
            .thenComparing(candidate -> candidate.due().subject())
            .thenComparing(candidate -> candidate.due().scenario().name())
            .thenComparing(candidate -> candidate.occasion().key());

    EffectKey key() {
        return due.key(occasion, step);
    }

    Part part() {
        return new Part(key(), occasion, due.label());
    }

    Candidate<F> with(QuotaPlace place) {
        return new Candidate<>(due, occasion, step, Optional.of(place));
    }

    SetAside aside(SetAside.Why kind, Reason why) {
        return aside(kind, why, Optional.empty());
    }

    SetAside aside(SetAside.Why kind, Reason why, Optional<LocalDate> until) {
        return new SetAside(
                due.scenario().name(), step.name(), due.customer(), part(), kind, why, until, Optional.empty());
    }

    /** The step's wish; a step that throws blocks its own fact and no other. */
    static <F> Planned plan(Step<F> step, List<Member<F>> members) {
        try {
            return step.plan().apply(members);
        } catch (RuntimeException broken) {
            return new Planned.Blocked(
                    Reason.of("plan-failed", broken.getClass().getSimpleName()));
        }
    }
}
