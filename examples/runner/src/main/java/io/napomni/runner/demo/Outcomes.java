package io.napomni.runner.demo;

import io.napomni.decision.SetAside;
import io.napomni.model.SubjectRef;
import io.napomni.run.Fate;
import io.napomni.runner.demo.world.Postbox;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What became of each effect on the first day, found by contract and scenario. */
final class Outcomes {

    private final Map<String, Fate> done = new HashMap<>();
    private final Map<String, SetAside> aside = new HashMap<>();
    private final Map<SubjectRef, List<Postbox.Sent>> letters = new HashMap<>();

    Outcomes(Story story) {
        Stream.of(story.first().first(), story.first().second())
                .flatMap(report -> report.fates().stream())
                .filter(fate -> fate.kind() == Fate.Kind.DONE)
                .filter(fate -> !fate.part().key().step().equals("note"))
                .forEach(fate -> done.put(key(fate.part().subject(), fate.scenario()), fate));
        story.first().remaining().setAside().stream()
                .filter(one -> !one.step().equals("note") && one.kind() != SetAside.Why.ALREADY_HANDLED)
                .forEach(one -> aside.put(key(one.part().subject(), one.scenario()), one));
        story.letters()
                .forEach(one -> letters.computeIfAbsent(
                                one.reminder().parts().get(0).subject(), subject -> new ArrayList<>())
                        .add(one));
    }

    boolean isDone(SubjectRef subject, String scenario) {
        return done.containsKey(key(subject, scenario));
    }

    Optional<SetAside> aside(SubjectRef subject, String scenario) {
        return Optional.ofNullable(aside.get(key(subject, scenario)));
    }

    /** All letters about a contract, of all days. */
    List<Postbox.Sent> letters(SubjectRef subject) {
        return letters.getOrDefault(subject, List.of());
    }

    private static String key(SubjectRef subject, String scenario) {
        return scenario + "|" + subject;
    }
}
