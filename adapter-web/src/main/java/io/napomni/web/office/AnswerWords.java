package io.napomni.web.office;

import io.napomni.past.answer.Answer;
import io.napomni.past.answer.AnswerSheet;
import io.napomni.port.store.RegisterRow;
import io.napomni.web.office.words.Phrases;
import io.napomni.wording.LetterLanguage;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What customers have answered to letters that are shown: by subject, scenario and day of the letter. */
record AnswerWords(Map<Object, AnswerSheet> sheets, Desk desk, LetterLanguage language) {

    static AnswerWords about(List<RegisterRow> rows, Desk desk, LetterLanguage language) {
        Map<Object, AnswerSheet> sheets = new HashMap<>();
        // A letter is answered after it was sent, and its row changes no more.
        rows.stream()
                .map(RegisterRow::updatedAt)
                .min(Instant::compareTo)
                .ifPresent(oldest -> desk.stores()
                        .answers()
                        .since(oldest)
                        .forEach(sheet -> sheets.put(
                                List.of(
                                        sheet.invitation().subject(),
                                        sheet.invitation().scenario(),
                                        sheet.invitation().day()),
                                sheet)));
        return new AnswerWords(sheets, desk, language);
    }

    Optional<String> of(RegisterRow row) {
        return row.day()
                .flatMap(day -> Optional.ofNullable(
                        sheets.get(List.of(row.key().subject(), row.key().scenario(), day))))
                .flatMap(this::words);
    }

    private Optional<String> words(AnswerSheet sheet) {
        return sheet.current()
                .map(this::words)
                .or(() -> Optional.of("answer.unsubscribe")
                        .filter(key -> sheet.unsubscribed())
                        .map(key -> Phrases.of(language, key)));
    }

    private String words(Answer answer) {
        return answer.standing() == Answer.Standing.AMBIGUOUS
                ? Phrases.of(language, "answer-ambiguous")
                : chosen(answer, desk, language);
    }

    /** What was chosen, whether it holds or not. */
    static String chosen(Answer answer, Desk desk, LetterLanguage language) {
        String later = answer.wantedOn().map(day -> desk.day(language, day)).orElse("");
        return Phrases.of(language, "answer." + answer.choice().word(), later);
    }
}
