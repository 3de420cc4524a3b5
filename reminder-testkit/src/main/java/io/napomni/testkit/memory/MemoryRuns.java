package io.napomni.testkit.memory;

import io.napomni.port.store.Runs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Past runs in memory. */
final class MemoryRuns implements Runs {

    private final Memory memory;
    private final Map<String, Map<String, Integer>> runs = new LinkedHashMap<>();

    MemoryRuns(Memory memory) {
        this.memory = memory;
    }

    @Override
    public void finished(String run, Map<String, Integer> startedByScenario) {
        memory.with(() -> {
            runs.remove(run);
            runs.put(run, Map.copyOf(startedByScenario));
            return true;
        });
    }

    @Override
    public List<Integer> recentlyStarted(String scenario, int limit) {
        return memory.with(() -> {
            List<Integer> started = new ArrayList<>();
            runs.values().forEach(run -> {
                if (run.containsKey(scenario)) {
                    started.add(0, run.get(scenario));
                }
            });
            return List.copyOf(started.subList(0, Math.min(limit, started.size())));
        });
    }

    @Override
    public Set<String> known(Set<String> scenarios) {
        return memory.with(() -> scenarios.stream()
                .filter(scenario -> runs.values().stream().anyMatch(run -> run.containsKey(scenario)))
                .collect(Collectors.toUnmodifiableSet()));
    }
}
