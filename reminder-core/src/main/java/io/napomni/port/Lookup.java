package io.napomni.port;

import java.util.Map;
import java.util.Set;

/** Answers questions about what facts name: the customer of a contract, its manager. */
@FunctionalInterface
public interface Lookup<K, V> {

    /**
     * Finds the values of the keys. A key that is absent from the answer has none.
     *
     * @throws SourceException if the answer would be incomplete
     */
    Map<K, V> find(Set<K> keys);
}
