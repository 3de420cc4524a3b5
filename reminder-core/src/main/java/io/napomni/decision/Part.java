package io.napomni.decision;

import io.napomni.action.EffectKey;
import io.napomni.model.SubjectRef;
import io.napomni.rule.Occasion;

/**
 * One effect of a reminder: what it is about, and for which occasion.
 *
 * @param label what people call the subject
 */
public record Part(EffectKey key, Occasion occasion, String label) {

    /** What it is about. */
    public SubjectRef subject() {
        return key.subject();
    }
}
