package io.napomni.decision;

import io.napomni.model.SubjectRef;
import io.napomni.rule.Judge;
import io.napomni.rule.Occasion;
import io.napomni.rule.Reason;
import io.napomni.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides once more about a reminder, just before it begins, from facts that were read again: is each part still due for
 * the very same occasion and the same customer, whose caps and holds were asked, and what is the action now.
 */
public final class Recheck<F> {

    private final UseCase<F> useCase;
    private final LocalDate today;

    /** Rechecks reminders of a use-case. */
    public Recheck(UseCase<F> useCase, LocalDate today) {
        this.useCase = useCase;
        this.today = today;
    }

    /**
     * What is left of a reminder.
     *
     * @param reminder with the parts that still hold and the action of today's facts; empty if nothing is left
     * @param why the reason if nothing is left, or why parts fell out
     */
    public record Answer(Optional<Reminder> reminder, Reason why) {

        private static Answer gone(Reason why) {
            return new Answer(Optional.empty(), why);
        }
    }

    /** @param facts the subjects' facts as they are now; an absent one is gone */
    public Answer of(Reminder before, Map<SubjectRef, F> facts) {
        Scenario<F> scenario = useCase.scenarios().stream()
                .filter(one -> one.name().equals(before.scenario()))
                .findFirst()
                .orElseThrow();
        Judge<F> judge = scenario.rule().on(today);
        List<Part> parts = new ArrayList<>();
        List<Member<F>> members = new ArrayList<>();
        Reason why = Reason.of("unchanged");
        for (Part part : before.parts()) {
            F fact = facts.get(part.subject());
            Verdict now = fact == null ? new Verdict.NotDue(Reason.of("gone")) : Judging.judge(judge, fact);
            if (fact == null || !stillDue(now, part)) {
                why = reason(now);
            } else if (!isSameCustomer(fact, before)) {
                why = Reason.of("another-customer");
            } else {
                parts.add(part);
                members.add(new Member<>(fact, part.occasion(), today));
            }
        }
        return members.isEmpty() ? Answer.gone(why) : plan(before, scenario, parts, members, why);
    }

    private boolean isSameCustomer(F fact, Reminder before) {
        return useCase.customer().apply(fact).equals(before.customer())
                && useCase.card().apply(fact).equals(before.card());
    }

    private boolean stillDue(Verdict now, Part part) {
        return now instanceof Verdict.Due due
                && due.reached().stream()
                        .filter(occasion -> occasion.isOpenOn(today))
                        .map(Occasion::key)
                        .anyMatch(part.occasion().key()::equals);
    }

    private static Reason reason(Verdict now) {
        if (now instanceof Verdict.NotDue notDue) {
            return notDue.why();
        }
        return now instanceof Verdict.Undecidable undecidable ? undecidable.why() : Reason.of("another-occasion");
    }

    private static <F> Answer plan(
            Reminder before, Scenario<F> scenario, List<Part> parts, List<Member<F>> members, Reason why) {
        Step<F> step = scenario.playbook().steps(parts.get(0).occasion().stageName()).stream()
                .filter(one -> one.name().equals(before.step()))
                .findFirst()
                .orElseThrow();
        return Candidate.plan(step, members)
                .fold(
                        act -> new Answer(Optional.of(before.with(parts, scenario.purposed(act.action()))), why),
                        blocked -> Answer.gone(blocked.why()),
                        asWanted -> Answer.gone(Reason.of("as-wanted")));
    }
}
