package io.napomni.template.edit;

import io.napomni.action.Letter;
import io.napomni.template.edit.EditFinding.Code;
import io.napomni.template.wording.Escaping;
import io.napomni.template.wording.Numbers;
import io.napomni.wording.LetterLanguage;
import java.time.LocalDate;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Map;
import java.util.function.Consumer;

/** What the placeholders of one letter stand for. */
record Variables(Map<String, Object> model, LetterLanguage language) {

    /** Where customers answer: the letter has buttons for it, and none is to be taken for another. */
    static final String ANSWERS = "answerUrls";

    static Variables of(Letter letter) {
        return new Variables(letter.model(), language(letter));
    }

    static LetterLanguage language(Letter letter) {
        return LetterLanguage.of(letter.language()).orElse(LetterLanguage.RUSSIAN);
    }

    /** The words of a variable, or why there are none. */
    record Shown(String words, Code problem, boolean isThere) {

        static Shown of(CharSequence words) {
            return new Shown(words.toString(), Code.UNKNOWN_NAME, true);
        }

        static Shown none(Code problem) {
            return new Shown("", problem, false);
        }

        void fold(Consumer<String> there, Consumer<Code> not) {
            if (isThere) {
                there.accept(words);
            } else {
                not.accept(problem);
            }
        }
    }

    Shown show(String path) {
        Object at = model;
        for (String name : path.split("\\.", -1)) {
            Object next = at instanceof Map<?, ?> map && !name.equals(ANSWERS) ? map.get(name) : null;
            if (next == null) {
                return Shown.none(Code.UNKNOWN_NAME);
            }
            at = next;
        }
        return shown(at);
    }

    private Shown shown(Object value) {
        if (value instanceof String text) {
            return Shown.of(Escaping.PLAIN.escape(text));
        }
        if (value instanceof Number number && Numbers.isShowable(number)) {
            return Shown.of(language.number(Numbers.exact(number)
                    .setScale(Math.max(0, Numbers.exact(number).scale()))));
        }
        LocalDate day = value instanceof TemporalAccessor temporal ? temporal.query(TemporalQueries.localDate()) : null;
        return day == null ? Shown.none(Code.NOT_IN_WORDS) : Shown.of(language.longDate(day));
    }
}
