package io.napomni.decision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is done at which stage. */
public record Playbook<F>(Map<String, List<Step<F>>> stepsByStage) {

    /**
     * Copies the map, keeping its order.
     *
     * @throws IllegalArgumentException if a step waits for one that its stage does not have, or that is never done with
     */
    public Playbook {
        stepsByStage = Collections.unmodifiableMap(new LinkedHashMap<>(stepsByStage));
        stepsByStage.forEach(Playbook::checkOrder);
    }

    private static <F> void checkOrder(String stage, List<Step<F>> steps) {
        for (Step<F> step : steps) {
            String first = step.after().orElse("");
            boolean possible =
                    steps.stream().anyMatch(one -> one.name().equals(first) && !one.converges() && !one.equals(step));
            if (step.after().isPresent() && !possible) {
                throw new IllegalArgumentException("at stage " + stage + " the step " + step.name() + " waits for "
                        + first + ", and the stage has no such step that is ever done with");
            }
        }
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
