package io.napomni.insight;

import io.napomni.decision.Reminder;
import io.napomni.decision.SetAside;
import io.napomni.decision.UseCase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Explains verdicts for any day, past or to come. The verdict is the judge's own, never told from the gates. */
public final class Explain {

    private Explain() {}

    /** What each scenario of a use-case says of a fact on a day, and why. */
    public static <F> List<Explanation> on(LocalDate day, UseCase<F> useCase, F fact) {
        return on(day, useCase, fact, List.of(), List.of());
    }

    /** The same, with what was decided about the fact alone. */
    public static <F> List<Explanation> on(
            LocalDate day, UseCase<F> useCase, F fact, List<Reminder> reminders, List<SetAside> setAside) {
        return useCase.scenarios().stream()
                .map(scenario -> new Explanation(
                        scenario.name(),
                        scenario.rule().on(day).judge(fact),
                        scenario.rule().gates(day).of(fact),
                        prospects(scenario.name(), reminders, setAside)))
                .toList();
    }

    private static List<Prospect> prospects(String scenario, List<Reminder> reminders, List<SetAside> setAside) {
        Stream<Prospect> done = reminders.stream()
                .filter(reminder -> reminder.scenario().equals(scenario))
                .flatMap(reminder -> reminder.keys().stream())
                .map(key -> new Prospect(key, Optional.empty()));
        Stream<Prospect> stopped = setAside.stream()
                .filter(aside -> aside.scenario().equals(scenario))
                .map(aside -> new Prospect(aside.part().key(), Optional.of(aside)));
        return Stream.concat(done, stopped).toList();
    }
}
