package io.napomni.web.manual;

import io.napomni.model.SubjectRef;
import io.napomni.web.Form;
import io.napomni.web.WebRequest;
import io.napomni.web.manual.door.Sender;
import io.napomni.wording.LetterLanguage;
import java.util.Optional;

/**
 * What somebody who was let in asks for.
 *
 * @param posted whether he pressed a button
 * @param fields of the form, or of the address
 */
record Asked(Sender sender, SubjectRef subject, LetterLanguage language, boolean posted, Form fields) {

    /** Empty if it is about nothing, or about what he may not write about. */
    static Optional<Asked> of(WebRequest request, Sender sender, LetterLanguage language) {
        Form fields =
                request.isPosting() ? request.form(ManualPages.LONGEST_FORM, Typed.WRITTEN) : request.parameters();
        return subject(fields, sender)
                .filter(sender::mayWriteAbout)
                .map(subject -> new Asked(sender, subject, language, request.isPosting(), fields));
    }

    /** With nothing filled in. */
    static Asked first(Sender sender, SubjectRef subject, LetterLanguage language) {
        return new Asked(sender, subject, language, false, WebRequest.get("/").parameters());
    }

    private static Optional<SubjectRef> subject(Form fields, Sender sender) {
        Optional<String> named = fields.one("ref");
        try {
            return named.isEmpty() ? sender.only() : named.map(SubjectRef::parse);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** A field as it was sent; empty if it is not there. */
    String field(String name) {
        return fields.one(name).orElse("");
    }
}
