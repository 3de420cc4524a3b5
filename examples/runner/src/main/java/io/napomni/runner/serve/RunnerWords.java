package io.napomni.runner.serve;

import io.napomni.rule.Gate;
import io.napomni.rule.Reason;
import io.napomni.runner.show.GateWords;
import io.napomni.runner.show.Language;
import io.napomni.runner.show.Reasons;
import io.napomni.runner.show.Said;
import io.napomni.runner.show.Texts;
import io.napomni.web.office.words.OfficeWords;
import io.napomni.wording.LetterLanguage;

/** The words of the terminal, for the office. */
record RunnerWords(One russian, One english) implements OfficeWords {

    /** In one language. */
    private record One(Reasons reasons, GateWords gates, Said said) {

        static One in(Language language) {
            Texts texts = Texts.in(language);
            return new One(new Reasons(texts), new GateWords(texts), Said.in(language));
        }
    }

    static RunnerWords both() {
        return new RunnerWords(One.in(Language.RU), One.in(Language.EN));
    }

    private One in(LetterLanguage language) {
        return language == LetterLanguage.RUSSIAN ? russian : english;
    }

    @Override
    public String reason(Reason why, LetterLanguage language) {
        return in(language).reasons().of(why);
    }

    @Override
    public String scenario(String name, LetterLanguage language) {
        return in(language).reasons().scenario(name);
    }

    @Override
    public String step(String name, LetterLanguage language) {
        return in(language).reasons().step(name);
    }

    @Override
    public String gate(Gate gate, LetterLanguage language) {
        String evidence = in(language).gates().evidence(gate);
        String question = in(language).gates().question(gate);
        return evidence.isEmpty() ? question : question + ": " + evidence;
    }

    @Override
    public String said(String english, LetterLanguage language) {
        return in(language).said().of(english);
    }
}
