package io.napomni.port.store;

import java.time.Instant;

/**
 * One line of the journal.
 *
 * @param at by the store's clock
 * @param what kind of event in kebab-case, for example {@code done}, {@code cleared}, {@code run-finished}
 * @param about key, subject or run it concerns
 * @param by who or what caused it
 * @param detail in words, without personal data
 */
public record JournalEntry(Instant at, String what, String about, String by, String detail) {}
