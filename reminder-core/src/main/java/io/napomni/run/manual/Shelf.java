package io.napomni.run.manual;

import io.napomni.action.SendMail;
import io.napomni.decision.Scenario;
import io.napomni.decision.Step;
import io.napomni.decision.UseCase;
import io.napomni.model.SubjectRef;
import io.napomni.port.FactSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A use-case and where its facts are read, one at a time. */
public record Shelf<F>(UseCase<F> useCase, FactSource<F> source) {

    /** Every letter about the subject, looked at on a day; empty if the source does not know the subject. */
    List<Look<F>> looks(SubjectRef subject, LocalDate today) {
        return fact(subject).stream().flatMap(fact -> looks(fact, today)).toList();
    }

    /** The letter that was chosen, looked at; empty if the source does not know the subject. */
    Optional<Look<F>> look(SubjectRef subject, LetterChoice letter, LocalDate today) {
        return looks(subject, today).stream()
                .filter(look -> look.letter().equals(letter))
                .findFirst();
    }

    private Optional<F> fact(SubjectRef subject) {
        Map<SubjectRef, F> found = source.reread(Set.of(subject));
        return Optional.ofNullable(found.get(subject));
    }

    private Stream<Look<F>> looks(F fact, LocalDate today) {
        return useCase.scenarios().stream()
                .flatMap(scenario -> scenario.rule().stages().stream()
                        .flatMap(stage -> letters(scenario, stage)
                                .map(step -> new Look<>(useCase, scenario, step, stage, fact, today))));
    }

    private static <F> Stream<Step<F>> letters(Scenario<F> scenario, String stage) {
        return scenario.playbook().steps(stage).stream()
                .filter(step -> step.channel().kind().equals(SendMail.class) && !step.inHouse());
    }
}
