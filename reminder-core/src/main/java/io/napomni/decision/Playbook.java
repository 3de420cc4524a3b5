package io.napomni.decision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is done at which stage. */
public record Playbook<F>(Map<String, List<Step<F>>> stepsByStage) {

    /** Copies the map, keeping its order. */
    public Playbook {
        stepsByStage = Collections.unmodifiableMap(new LinkedHashMap<>(stepsByStage));
    }

    /** A playbook for one stage. */
    public static <F> Playbook<F> at(String stage, List<Step<F>> steps) {
        return new Playbook<>(Map.of(stage, List.copyOf(steps)));
    }

    /** The playbook with one more stage. */
    public Playbook<F> andAt(String stage, List<Step<F>> steps) {
        Map<String, List<Step<F>>> more = new LinkedHashMap<>(stepsByStage);
        more.put(stage, List.copyOf(steps));
        return new Playbook<>(more);
    }

    /** The steps of a stage, in order. */
    public List<Step<F>> steps(String stageName) {
        return stepsByStage.getOrDefault(stageName, List.of());
    }
}
