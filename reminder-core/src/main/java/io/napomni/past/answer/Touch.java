package io.napomni.past.answer;

import java.time.Instant;

/**
 * That one of a letter's links was opened or its form sent; kept for a short while, to tell people from machines.
 *
 * @param mark keyed hash of the address it came from, different for each letter
 * @param at the last time, by the store's clock
 */
public record Touch(Choice choice, boolean sent, String mark, Instant at) {}
