package io.napomni.run.manual;

import io.napomni.action.EffectKey;
import io.napomni.action.SendMail;
import io.napomni.model.CustomerRef;
import io.napomni.port.AttachedFile;
import io.napomni.port.Rendered;
import io.napomni.template.edit.Edit;
import io.napomni.template.edit.EditFinding;
import java.util.List;
import java.util.Optional;

/**
 * What a person sees before sending: the letter as the customer will, and everything that speaks against it.
 *
 * @param label what people call the subject
 * @param customer who is written to
 * @param mail the letter before it is text, with its recipient; empty if it cannot be made
 * @param letter as the customer will read it; empty if it cannot be written, or the edit is refused
 * @param attached the files that go with it
 * @param words what an edit begins with, or the edit itself; empty if the letter cannot be written
 * @param findings why the edit is refused, and where
 * @param warnings all of them, those that stop first
 * @param closes the effect of the occasion that is reached: a run will not repeat it; empty if none is
 * @param seen identity of all this; what is sent is what was shown under it, or nothing
 */
public record Preview(
        Form form,
        String label,
        CustomerRef customer,
        Optional<SendMail> mail,
        Optional<Rendered> letter,
        List<AttachedFile> attached,
        Optional<Edit> words,
        List<EditFinding> findings,
        List<Warning> warnings,
        Optional<EffectKey> closes,
        String seen) {

    /** Copies the lists. */
    public Preview {
        attached = List.copyOf(attached);
        findings = List.copyOf(findings);
        warnings = List.copyOf(warnings);
    }

    /** Whether it cannot go, whatever the reason. */
    public boolean isStopped() {
        return letter.isEmpty()
                || warnings.stream().anyMatch(warning -> warning.code().isHardStop());
    }

    /** Whether a reason must be given. */
    public boolean needsReason() {
        return !warnings.isEmpty();
    }
}
