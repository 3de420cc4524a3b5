package io.napomni.port.store;

import java.util.List;

/**
 * One reminder held back.
 *
 * @param reminder identity of the reminder: its keys, hashed
 * @param fingerprint hash of exactly what was shown: keys, recipient, template and what fills it
 * @param label what people read, for example scenario, contract number and stage
 * @param approved whether a person let it go
 * @param about the customer and the subjects it is about, as {@code system:type:id}, so that it is found when one of them
 *     is erased
 */
public record HeldItem(String reminder, String fingerprint, String label, boolean approved, List<String> about) {

    /** Copies the list. */
    public HeldItem {
        about = List.copyOf(about);
    }
}
