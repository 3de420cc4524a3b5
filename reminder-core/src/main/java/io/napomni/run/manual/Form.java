package io.napomni.run.manual;

import io.napomni.action.EffectKey;
import io.napomni.model.SubjectRef;
import io.napomni.template.edit.Edit;
import java.util.Optional;

/**
 * What a person has chosen and written.
 *
 * @param edit instead of the template's words; empty for these
 * @param nonce of the form that was shown, {@code [A-Za-z0-9_-]}: whatever is clicked in one form is sent once
 */
public record Form(SubjectRef subject, LetterChoice letter, Optional<Edit> edit, String nonce) {

    private static final String BY_HAND = "manual:";

    /** @throws IllegalArgumentException if the nonce is shorter than 16 signs or longer than 64, or has others */
    public Form {
        if (!nonce.matches("[A-Za-z0-9_-]{16,64}")) {
            throw new IllegalArgumentException("the nonce of a form is 16 to 64 letters, digits, _ or -");
        }
    }

    /** The same with other words. */
    public Form with(Edit other) {
        return new Form(subject, letter, Optional.of(other), nonce);
    }

    /** The effect that only this form can have. */
    public EffectKey key() {
        return new EffectKey(letter.scenario(), subject, BY_HAND + nonce, letter.step());
    }

    /** Whether the effect is one that only a form could have. */
    public static boolean isOf(EffectKey key) {
        return key.occasion().startsWith(BY_HAND);
    }
}
