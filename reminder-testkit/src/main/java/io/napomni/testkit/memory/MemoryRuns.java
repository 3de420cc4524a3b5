package io.napomni.testkit.memory;

import io.napomni.port.store.Runs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Past runs in memory. */
final class MemoryRuns implements Runs {

    private record Run(Instant at, Map<String, Integer> started) {}

    private final Memory memory;
    private final Map<String, Run> runs = new LinkedHashMap<>();

    MemoryRuns(Memory memory) {
        this.memory = memory;
    }

    @Override
    public void finished(String run, Map<String, Integer> startedByScenario) {
        memory.with(() -> {
            runs.remove(run);
            runs.put(run, new Run(memory.now(), Map.copyOf(startedByScenario)));
            return true;
        });
    }

    @Override
    public List<Integer> recentlyStarted(String scenario, int limit) {
        return memory.with(() -> {
            List<Integer> started = new ArrayList<>();
            runs.values().forEach(run -> {
                if (run.started().containsKey(scenario)) {
                    started.add(0, run.started().get(scenario));
                }
            });
            return List.copyOf(started.subList(0, Math.min(limit, started.size())));
        });
    }

    @Override
    public Set<String> known(Set<String> scenarios) {
        return memory.with(() -> scenarios.stream()
                .filter(scenario ->
                        runs.values().stream().anyMatch(run -> run.started().containsKey(scenario)))
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** The last runs of each scenario stay; how many lines of the others were removed. */
    int removeBefore(Instant moment, int last) {
        int removed = 0;
        Map<String, Integer> seen = new HashMap<>();
        List<String> newestFirst = new ArrayList<>(runs.keySet());
        Collections.reverse(newestFirst);
        for (String name : newestFirst) {
            Run run = Objects.requireNonNull(runs.get(name));
            Map<String, Integer> kept = new HashMap<>(run.started());
            kept.keySet()
                    .removeIf(scenario -> seen.merge(scenario, 1, Integer::sum) > last
                            && run.at().isBefore(moment));
            removed += run.started().size() - kept.size();
            runs.put(name, new Run(run.at(), Map.copyOf(kept)));
        }
        return removed;
    }
}
