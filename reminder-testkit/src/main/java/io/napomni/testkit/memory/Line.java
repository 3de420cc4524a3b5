package io.napomni.testkit.memory;

import io.napomni.action.EffectKey;
import io.napomni.model.SubjectRef;
import io.napomni.port.store.JournalEntry;
import io.napomni.port.upkeep.Pseudonyms;

/**
 * A line of the journal.
 *
 * @param concerns the subject or the customer it is about, or an empty text
 */
record Line(JournalEntry entry, String concerns) {

    static String concerns(String about) {
        return JournalEntry.subjectOf(about).map(SubjectRef::toString).orElse("");
    }

    Line erased(Pseudonyms names, String pseudonym) {
        return new Line(new JournalEntry(entry.at(), entry.what(), about(names), entry.by(), ""), pseudonym);
    }

    private String about(Pseudonyms names) {
        try {
            EffectKey key = EffectKey.parse(entry.about());
            return key.subject().toString().equals(concerns)
                    ? names.of(key).toString()
                    : names.of("line " + entry.about());
        } catch (IllegalArgumentException noKey) {
            return names.of("line " + entry.about());
        }
    }
}
