package io.napomni.port.store;

/**
 * One reminder held back.
 *
 * @param reminder identity of the reminder: its keys, hashed
 * @param fingerprint hash of exactly what was shown: keys, recipient, template and what fills it
 * @param label what people read, for example scenario, contract number and stage
 * @param approved whether a person let it go
 */
public record HeldItem(String reminder, String fingerprint, String label, boolean approved) {}
