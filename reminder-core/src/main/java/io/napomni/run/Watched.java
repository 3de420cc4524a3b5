package io.napomni.run;

import io.napomni.action.Channel;
import io.napomni.action.EffectKey;
import io.napomni.decision.Judging;
import io.napomni.decision.Proposal;
import io.napomni.decision.Recheck;
import io.napomni.decision.Reminder;
import io.napomni.decision.Scenario;
import io.napomni.decision.Step;
import io.napomni.decision.UseCase;
import io.napomni.insight.Explain;
import io.napomni.insight.Explanation;
import io.napomni.model.SubjectRef;
import io.napomni.port.FactSource;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import io.napomni.port.SourceException;
import io.napomni.rule.LeftOut;
import io.napomni.run.manual.Shelf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** A use-case and where its facts come from; keeps the type of the fact to itself. */
final class Watched<F> {

    private final UseCase<F> useCase;
    private final FactSource<F> source;

    Watched(UseCase<F> useCase, FactSource<F> source) {
        this.useCase = useCase;
        this.source = source;
    }

    /** The scenarios of all, by their names. */
    static Map<String, Scenario<?>> scenarios(List<Watched<?>> all) {
        Map<String, Scenario<?>> byName = new HashMap<>();
        all.forEach(one -> one.useCase().scenarios().forEach(scenario -> byName.put(scenario.name(), scenario)));
        return byName;
    }

    UseCase<F> useCase() {
        return useCase;
    }

    FactSource<F> source() {
        return source;
    }

    /** The same for letters that are sent by hand. */
    Shelf<F> shelf() {
        return new Shelf<>(useCase, source);
    }

    /** Facts judged, and the source's word that none was missing. */
    record Reading(Judging<?> judging, FetchReport report) {

        /** What the source left out; it looked at what became a fact as well, even if it does not say so. */
        LeftOut leftOut() {
            LeftOut left = report.leftOut();
            return left.among(Math.max(left.among(), judging.facts() + left.count()));
        }
    }

    Reading read(LocalDate today, Consumer<Long> progress) {
        Judging<F> judging = useCase.on(today);
        FetchWindow window = FetchWindow.of(today, judging.windows());
        FetchReport report = source.fetch(window, fact -> {
            judging.accept(fact);
            progress.accept(judging.facts());
        });
        if (report.facts() != judging.facts()) {
            throw new SourceException("the source of " + useCase.name() + " says that it handed over " + report.facts()
                    + " facts, and " + judging.facts() + " came; nothing is taken from this reading. Mend the source");
        }
        return new Reading(judging, report);
    }

    /** The same judging for a few subjects, read again. */
    Judging<F> readAgain(LocalDate today, Set<SubjectRef> subjects) {
        Judging<F> judging = useCase.on(today);
        source.reread(subjects).values().forEach(judging);
        return judging;
    }

    /** What is left of reminders, by facts read at this moment. */
    List<Recheck.Answer> recheck(LocalDate today, List<Reminder> reminders) {
        Set<SubjectRef> subjects = new HashSet<>();
        reminders.forEach(reminder -> reminder.parts().forEach(part -> subjects.add(part.subject())));
        Map<SubjectRef, F> facts = source.reread(subjects);
        Recheck<F> recheck = new Recheck<>(useCase, today);
        List<Recheck.Answer> answers = new ArrayList<>();
        reminders.forEach(reminder -> answers.add(recheck.of(reminder, facts)));
        return answers;
    }

    List<Explanation> explain(SubjectRef subject, LocalDate day, Function<Judging<?>, Proposal> decide) {
        List<F> facts = List.copyOf(source.reread(Set.of(subject)).values());
        Judging<F> judging = useCase.on(day);
        facts.forEach(judging);
        Proposal alone = decide.apply(judging);
        return facts.stream()
                .flatMap(fact -> Explain.on(day, useCase, fact, alone.reminders(), alone.setAside()).stream())
                .toList();
    }

    /** Whether a step of the scenario waits for this one. */
    boolean hasFollowUp(String scenario, String step) {
        return steps(scenario).anyMatch(one -> one.after().filter(step::equals).isPresent());
    }

    /** Whether the step waits for another. */
    boolean waitsForAnother(String scenario, String step) {
        return steps(scenario)
                .anyMatch(one -> one.name().equals(step) && one.after().isPresent());
    }

    /** Whether the step sets a value, rather than doing something once. */
    boolean converges(String scenario, String step) {
        return steps(scenario).anyMatch(one -> one.name().equals(step) && one.converges());
    }

    /** On which channel an effect goes; empty if it is none of this use-case's. */
    Optional<Channel<?>> channel(EffectKey key) {
        String stage = key.occasion().substring(0, Math.max(0, key.occasion().lastIndexOf('@')));
        return useCase.scenarios().stream()
                .filter(one -> one.name().equals(key.scenario()))
                .flatMap(one -> one.playbook().steps(stage).stream())
                .filter(step -> step.name().equals(key.step()))
                .<Channel<?>>map(Step::channel)
                .findFirst();
    }

    private Stream<Step<F>> steps(String scenario) {
        return useCase.scenarios().stream()
                .filter(one -> one.name().equals(scenario))
                .flatMap(one -> one.playbook().stepsByStage().values().stream().flatMap(List::stream));
    }

    boolean has(String scenario) {
        return useCase.scenarios().stream().anyMatch(one -> one.name().equals(scenario));
    }
}
