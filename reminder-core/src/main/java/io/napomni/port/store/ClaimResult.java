package io.napomni.port.store;

import io.napomni.action.EffectKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a claim got. */
public sealed interface ClaimResult {

    /**
     * Some or all of the keys are ours until the lease ends.
     *
     * @param generations the keys that were won, each with how often it has been re-armed
     * @param fence grows with every claim; a store refuses an older one
     */
    record Won(Map<EffectKey, Integer> generations, long fence) implements ClaimResult {

        /** Copies the map. */
        public Won {
            generations = Map.copyOf(generations);
        }

        /** The same claim for only these of its keys; the others stay claimed until they are released or the lease ends. */
        public Won only(Collection<EffectKey> kept) {
            return new Won(
                    generations.entrySet().stream()
                            .filter(entry -> kept.contains(entry.getKey()))
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                    fence);
        }

        /** The keys that were won, in their order. */
        public List<EffectKey> keys() {
            return generations.keySet().stream().sorted().toList();
        }
    }

    /** All keys are closed or in other hands. */
    record Taken() implements ClaimResult {}

    /** A bucket is full; nothing was taken. */
    record LimitReached(Bucket bucket) implements ClaimResult {}
}
