package io.napomni.web.office;

import io.napomni.action.EffectKey;
import io.napomni.model.SubjectRef;
import io.napomni.web.Form;
import io.napomni.web.RefusedRequest;
import io.napomni.web.WebRequest;
import io.napomni.web.office.door.Staff;
import io.napomni.wording.LetterLanguage;
import java.util.Optional;

/**
 * What somebody who was let in asks for.
 *
 * @param posted whether he pressed a button that may change something
 * @param fields of the form, or of the address
 */
record Ask(boolean posted, Staff staff, LetterLanguage language, Form fields) {

    /** More the journal should not keep. */
    static final int LONGEST_WHY = 300;

    private static final int LONGEST_FORM = 16 * 1024;
    private static final int LARGEST_PAGE = 100_000;

    static Ask of(WebRequest request, Staff staff, LetterLanguage language) {
        boolean posted = request.isPosting();
        return new Ask(posted, staff, language, posted ? request.form(LONGEST_FORM) : request.parameters());
    }

    /** A field without blanks around it; empty if it is not there. */
    String field(String name) {
        return fields.one(name).orElse("").strip();
    }

    /** The same as one line. */
    String line(String name) {
        return field(name).replaceAll("\\s+", " ");
    }

    /** The reason that was given; empty if there is none, or if it is longer than the journal should keep. */
    Optional<String> why() {
        String why = line("why");
        return why.isEmpty() || why.length() > LONGEST_WHY ? Optional.empty() : Optional.of(why);
    }

    /** The number of a page, from 1. */
    int page(String name) {
        String number = field(name);
        return number.matches("[0-9]{1,6}") ? Math.min(LARGEST_PAGE, Math.max(1, Integer.parseInt(number))) : 1;
    }

    /** @throws RefusedRequest if there is none, or nothing that could be one */
    EffectKey key() {
        try {
            return EffectKey.parse(field("key"));
        } catch (IllegalArgumentException wrong) {
            throw new RefusedRequest(404, "there is no such effect");
        }
    }

    /** @throws RefusedRequest if there is none, or nothing that could be one */
    SubjectRef subject() {
        try {
            return SubjectRef.parse(field("ref"));
        } catch (IllegalArgumentException wrong) {
            throw new RefusedRequest(404, "there is no such subject");
        }
    }
}
