package io.napomni.onec.join;

import io.napomni.model.SubjectRef;
import io.napomni.onec.source.Keys;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A document that makes several facts.
 *
 * @param ref of the document
 * @param day of the document
 */
public record Parts<F>(SubjectRef ref, LocalDate day, List<F> facts) {
    private static final char BETWEEN = '.';

    /** Copies what it is given. */
    public Parts {
        facts = List.copyOf(facts);
    }

    /** Names a part of a document by what it is about. */
    public static SubjectRef ref(String type, UUID document, UUID about) {
        return new SubjectRef(Keys.SYSTEM, type, document.toString() + BETWEEN + about);
    }

    /** Names the document of a part. */
    static SubjectRef document(SubjectRef part) {
        int end = part.id().indexOf(BETWEEN);
        return end <= 0
                ? part
                : new SubjectRef(part.system(), part.type(), part.id().substring(0, end));
    }
}
