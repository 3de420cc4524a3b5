package io.napomni.run.manual;

import io.napomni.action.Letter;
import io.napomni.action.SendMail;
import io.napomni.port.AttachedFile;
import io.napomni.port.Rendered;
import io.napomni.port.TemplateException;
import io.napomni.port.Templates;
import io.napomni.run.manual.Warning.Code;
import io.napomni.template.edit.Edit;
import io.napomni.template.edit.EditFinding;
import io.napomni.template.edit.EditedLetter;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A letter in its words, or why there are none.
 *
 * @param words what an edit begins with, or the edit
 * @param attached the files that go with it
 */
record Wording(
        Optional<SendMail> mail,
        Optional<Edit> words,
        Optional<Rendered> letter,
        List<EditFinding> findings,
        List<Warning> stops,
        List<AttachedFile> attached) {

    static Wording none(Warning why) {
        return new Wording(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(why), List.of());
    }

    Wording with(List<AttachedFile> files) {
        return new Wording(mail, words, letter, findings, stops, files);
    }

    /** @param linked gives a letter links as the customer will see them */
    static Wording of(SendMail mail, Form form, Templates templates, UnaryOperator<Letter> linked) {
        Optional<SendMail> there = Optional.of(mail);
        try {
            if (form.edit().isEmpty()) {
                Edit words = EditedLetter.startingFrom(templates, mail.letter());
                Optional<Rendered> letter = Optional.of(rendered(form, linked.apply(mail.letter()), templates));
                return new Wording(there, Optional.of(words), letter, List.of(), List.of(), List.of());
            }
            Edit edit = form.edit().get();
            List<EditFinding> findings = EditedLetter.findings(edit, mail.letter());
            Optional<Rendered> letter = findings.isEmpty()
                    ? Optional.of(rendered(form, linked.apply(mail.letter()), templates))
                    : Optional.empty();
            return new Wording(there, Optional.of(edit), letter, findings, List.of(), List.of());
        } catch (TemplateException wrong) {
            Warning why = Warning.of(Code.CANNOT_BE_WRITTEN, String.valueOf(wrong.getMessage()));
            return new Wording(there, Optional.empty(), Optional.empty(), List.of(), List.of(why), List.of());
        }
    }

    /** @throws TemplateException if it cannot be written */
    static Rendered rendered(Form form, Letter letter, Templates templates) {
        return form.edit().map(edit -> EditedLetter.render(edit, letter)).orElseGet(() -> templates.render(letter));
    }
}
