package io.napomni.port.store;

import io.napomni.action.EffectKey;
import io.napomni.model.SubjectRef;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of the journal.
 *
 * @param at by the store's clock
 * @param what kind of event in kebab-case, for example {@code done}, {@code cleared}, {@code run-finished}
 * @param about key, subject or run it concerns
 * @param by who or what caused it
 * @param detail in words, without personal data
 */
public record JournalEntry(Instant at, String what, String about, String by, String detail) {

    /** The subject that such a line is about: that of a key, or the subject itself; empty if it is about something else. */
    public static Optional<SubjectRef> subjectOf(String about) {
        try {
            return Optional.of(
                    about.indexOf('|') < 0
                            ? SubjectRef.parse(about)
                            : EffectKey.parse(about).subject());
        } catch (IllegalArgumentException neither) {
            return Optional.empty();
        }
    }
}
