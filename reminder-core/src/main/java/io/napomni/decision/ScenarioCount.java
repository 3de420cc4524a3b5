package io.napomni.decision;

import java.util.Map;

/**
 * How the facts of one scenario were judged. Every fact is in exactly one of the numbers.
 *
 * @param notDue by code of the reason
 */
public record ScenarioCount(String scenario, Map<String, Integer> notDue, long undecidable, long due) {

    /** Copies the map. */
    public ScenarioCount {
        notDue = Map.copyOf(notDue);
    }

    /** How many facts the scenario was asked about. */
    public long facts() {
        return notDue.values().stream().mapToLong(Integer::longValue).sum() + undecidable + due;
    }
}
