package io.napomni.port.store;

import io.napomni.action.EffectKey;
import io.napomni.model.CustomerRef;
import java.util.List;

/**
 * What one dispatch wants to take: its effects and its place in the buckets, all in one transaction.
 *
 * @param keys one, or several for a digest
 * @param customer whom it concerns
 * @param label what people read in the register, for example the number of the contract; without personal data
 * @param contact whether it is a letter to the customer and counts for the caps
 * @param buckets limits that must hold; if one is full nothing is taken
 */
public record Claim(List<EffectKey> keys, CustomerRef customer, String label, boolean contact, List<Bucket> buckets) {

    /** Copies the lists. */
    public Claim {
        keys = List.copyOf(keys);
        buckets = List.copyOf(buckets);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("a claim names at least one effect");
        }
    }
}
