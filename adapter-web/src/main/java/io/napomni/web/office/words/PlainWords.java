package io.napomni.web.office.words;

import io.napomni.rule.Gate;
import io.napomni.rule.Reason;
import io.napomni.wording.LetterLanguage;

/** The codes as they are; a host says better words for those it knows. */
public class PlainWords implements OfficeWords {

    @Override
    public String reason(Reason why, LetterLanguage language) {
        return why.toString();
    }

    @Override
    public String scenario(String name, LetterLanguage language) {
        return name;
    }

    @Override
    public String step(String name, LetterLanguage language) {
        return name;
    }

    @Override
    public String gate(Gate gate, LetterLanguage language) {
        return gate.evidence().isEmpty() ? gate.name() : gate.name() + ": " + gate.evidence();
    }

    @Override
    public String said(String english, LetterLanguage language) {
        return english;
    }
}
