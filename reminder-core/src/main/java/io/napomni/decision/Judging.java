package io.napomni.decision;

import io.napomni.model.SubjectRef;
import io.napomni.rule.AnchorWindow;
import io.napomni.rule.Judge;
import io.napomni.rule.Reason;
import io.napomni.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Facts of one use-case being judged on one day: give it facts, then ask what is due. It keeps only what is due or
 * undecidable; if the source fails, throw it away. For one thread.
 */
public final class Judging<F> implements Consumer<F> {

    private final UseCase<F> useCase;
    private final LocalDate today;
    private final Bench<F>[] benches;
    private final List<DueFact<F>> due = new ArrayList<>();
    private final List<Doubtful> doubtful = new ArrayList<>();
    private long facts;

    @SuppressWarnings("unchecked") // An array of a generic type; it is read for each of a million facts.
    Judging(UseCase<F> useCase, LocalDate today) {
        this.useCase = useCase;
        this.today = today;
        this.benches = useCase.scenarios().stream()
                .map(scenario -> new Bench<>(scenario, scenario.rule().on(today), new Tally()))
                .toArray(Bench[]::new);
    }

    /** Where the facts of one scenario are judged and the verdicts counted. */
    private record Bench<F>(Scenario<F> scenario, Judge<F> judge, Tally tally) {}

    /**
     * A fact that nobody could judge.
     *
     * @param scenario that could not
     * @param label what people call the fact
     */
    public record Doubtful(String scenario, SubjectRef subject, String label, Reason why) {}

    /** Judges one fact by every scenario. */
    @Override
    public void accept(F fact) {
        facts++;
        for (Bench<F> bench : benches) {
            Verdict verdict = judge(bench.judge(), fact);
            bench.tally().count(verdict);
            if (!(verdict instanceof Verdict.NotDue)) {
                keep(bench.scenario(), fact, verdict);
            }
        }
    }

    /** A fact that breaks a judge is for people to look at; the others go on. */
    static <F> Verdict judge(Judge<F> judge, F fact) {
        try {
            return judge.judge(fact);
        } catch (RuntimeException broken) {
            return new Verdict.Undecidable(
                    Reason.of("judge-failed", broken.getClass().getSimpleName()));
        }
    }

    private void keep(Scenario<F> scenario, F fact, Verdict verdict) {
        if (verdict instanceof Verdict.Due it) {
            due.add(new DueFact<>(useCase, scenario, fact, it.reached(), today));
        } else if (verdict instanceof Verdict.Undecidable it) {
            SubjectRef subject = useCase.subject().apply(fact);
            String label = useCase.label().apply(fact);
            doubtful.add(new Doubtful(scenario.name(), subject, label, it.why()));
        }
    }

    /** Whose facts they are. */
    UseCase<F> useCase() {
        return useCase;
    }

    /** The name of the use-case whose facts they are. */
    public String useCaseName() {
        return useCase.name();
    }

    /** Where facts must lie to matter on this day. */
    public List<AnchorWindow> windows() {
        return useCase.scenarios().stream()
                .flatMap(scenario -> scenario.rule().windows(today).stream())
                .distinct()
                .toList();
    }

    /** What is due so far. */
    public List<DueFact<F>> due() {
        return List.copyOf(due);
    }

    /** What nobody could judge so far. */
    public List<Doubtful> doubtful() {
        return List.copyOf(doubtful);
    }

    /** How many facts it was given. */
    public long facts() {
        return facts;
    }

    /** How each scenario judged, in their order. */
    public List<ScenarioCount> counts() {
        return Arrays.stream(benches)
                .map(bench -> bench.tally().sum(bench.scenario().name()))
                .toList();
    }
}
