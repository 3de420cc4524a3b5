package io.napomni.testkit.fake.bitrix24.data;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The pipelines of one kind of item; what a stage means is carried over to the items that stand on it. */
public final class Pipelines {
    private final ConcurrentSkipListMap<Long, Pipeline> byId = new ConcurrentSkipListMap<>();

    /** Adds or replaces a pipeline. Put pipelines before the items that stand on their stages. */
    public void put(Pipeline pipeline) {
        byId.put(pipeline.id(), pipeline);
    }

    /** Pipelines as the portal lists them: by sort, then id. */
    public List<Pipeline> all() {
        return byId.values().stream()
                .sorted(Comparator.comparingInt(Pipeline::sort).thenComparingLong(Pipeline::id))
                .toList();
    }

    public Optional<Pipeline> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The pipeline that new items come into: 0, or else the one with the lowest id. */
    public Optional<Pipeline> byDefault() {
        return byId.values().stream().findFirst();
    }

    /** Fills in what the portal derives: pipeline, first stage, stage group and whether the item is closed. */
    Map<String, Object> derive(Map<String, Object> values) {
        Optional<Pipeline> pipeline = values.get("categoryId") instanceof Long id ? find(id) : byDefault();
        if (pipeline.isEmpty() || pipeline.get().stages().isEmpty()) {
            return values;
        }
        Map<String, Object> whole = new HashMap<>(values);
        whole.putIfAbsent("categoryId", pipeline.get().id());
        whole.putIfAbsent("stageId", pipeline.get().stages().get(0).statusId());
        StageSemantics semantics = pipeline.get()
                .stage(String.valueOf(whole.get("stageId")))
                .map(Stage::semantics)
                .orElse(StageSemantics.PROCESS);
        whole.put("stageSemanticId", semantics.code());
        whole.put("closed", semantics.isClosing() ? "Y" : "N");
        return whole;
    }
}
