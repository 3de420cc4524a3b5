package io.napomni.run.manual;

import io.napomni.action.EffectKey;
import io.napomni.decision.Member;
import io.napomni.decision.Planned;
import io.napomni.decision.Scenario;
import io.napomni.decision.Step;
import io.napomni.decision.UseCase;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.rule.Occasion;
import io.napomni.rule.Reason;
import io.napomni.rule.Rule;
import io.napomni.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** One fact, looked at for one letter on one day. */
record Look<F>(UseCase<F> useCase, Scenario<F> scenario, Step<F> step, String stage, F fact, LocalDate today) {

    /** Farther ahead than any contract that somebody sends a letter about. */
    private static final int DAYS_AHEAD = 3_660;

    LetterChoice letter() {
        return new LetterChoice(useCase.name(), scenario.name(), stage, step.name());
    }

    SubjectRef subject() {
        return useCase.subject().apply(fact);
    }

    CustomerRef customer() {
        return useCase.customer().apply(fact);
    }

    /** As whom the fact's own system knows the customer. */
    CustomerRef card() {
        return useCase.card().apply(fact);
    }

    String label() {
        return useCase.label().apply(fact);
    }

    Verdict verdict() {
        return verdict(today);
    }

    /** A fact that breaks a judge is for people to look at. */
    private Verdict verdict(LocalDate day) {
        try {
            return scenario.rule().on(day).judge(fact);
        } catch (RuntimeException broken) {
            return new Verdict.Undecidable(
                    Reason.of("judge-failed", broken.getClass().getSimpleName()));
        }
    }

    /** The stage's last occasion by today, whether it is still open or not. */
    Optional<Occasion> reached() {
        return reached(verdict());
    }

    Optional<Occasion> reached(Verdict verdict) {
        return verdict instanceof Verdict.Due due
                ? due.reached().stream()
                        .filter(occasion -> occasion.stageName().equals(stage))
                        .reduce((earlier, later) -> later)
                : Optional.empty();
    }

    /** The occasion on which a run would send the letter today, were nothing else against it. */
    Optional<Occasion> open() {
        return reached().filter(occasion -> occasion.isOpenOn(today));
    }

    /** The occasion that comes next, if the facts stay as they are; empty if none comes, or only in ten years. */
    Optional<Occasion> ahead() {
        return LongStream.rangeClosed(1, DAYS_AHEAD)
                .mapToObj(days -> reached(verdict(today.plusDays(days))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Which date of the fact the rule counts from. */
    String countedFrom() {
        Rule<F> rule = scenario.rule();
        return rule.countedFrom(fact).orElse("");
    }

    EffectKey key(Occasion occasion) {
        return new EffectKey(scenario.name(), subject(), occasion.key(), step.name());
    }

    /** What the step wants, whether its day has come or not. */
    Planned planned() {
        Occasion occasion = reached().or(this::ahead).orElseGet(() -> Occasion.always(stage));
        try {
            return step.plan().apply(List.of(new Member<>(fact, occasion, today)));
        } catch (RuntimeException broken) {
            return new Planned.Blocked(
                    Reason.of("plan-failed", broken.getClass().getSimpleName()));
        }
    }
}
