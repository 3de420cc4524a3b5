package io.napomni.port.store;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** How past runs went, as far as guards need it. */
public interface Runs {

    /** Keeps how many effects a finished run began for each scenario it carried out, with 0 for a quiet one. */
    void finished(String run, Map<String, Integer> startedByScenario);

    /** How many effects the latest runs began for a scenario, newest first. */
    List<Integer> recentlyStarted(String scenario, int runs);

    /** Those of the scenarios that a run has carried out before. */
    Set<String> known(Set<String> scenarios);
}
