package io.napomni.rulebook;

import io.napomni.decision.Decide;
import io.napomni.decision.Judging;
import io.napomni.decision.Proposal;
import io.napomni.decision.Reminder;
import io.napomni.decision.UseCase;
import io.napomni.past.PastView;
import io.napomni.policy.ContactPolicy;
import io.napomni.rule.Rule;
import io.napomni.rule.Verdict;
import java.time.LocalDate;
import java.util.List;

/** Asks rules and use-cases in one line. */
final class Decided {

    private Decided() {}

    static <F> boolean isDue(Rule<F> rule, String today, F fact) {
        return rule.on(LocalDate.parse(today)).judge(fact) instanceof Verdict.Due;
    }

    /** Code of the reason, or {@code due: last stage reached}. */
    static <F> String verdict(Rule<F> rule, String today, F fact) {
        Verdict verdict = rule.on(LocalDate.parse(today)).judge(fact);
        if (verdict instanceof Verdict.Due due) {
            return "due: " + due.reached().get(due.reached().size() - 1).stage();
        }
        return verdict instanceof Verdict.NotDue not
                ? not.why().code()
                : ((Verdict.Undecidable) verdict).why().code();
    }

    static <F> Proposal propose(UseCase<F> useCase, String today, List<F> facts) {
        return propose(useCase, today, facts, PastView.EMPTY);
    }

    static <F> Proposal propose(UseCase<F> useCase, String today, List<F> facts, PastView past) {
        LocalDate day = LocalDate.parse(today);
        Judging<F> judging = useCase.on(day);
        facts.forEach(judging);
        return new Decide(ContactPolicy.none()).on(day, List.of(judging), past, List.of());
    }

    static List<String> keys(Proposal proposal) {
        return proposal.reminders().stream()
                .map(Reminder::keys)
                .map(keys -> keys.get(0).toString())
                .toList();
    }
}
