package io.napomni.runner.upkeep;

import io.napomni.past.answer.Answer;
import io.napomni.past.answer.AnswerSheet;
import io.napomni.past.answer.Invitation;
import java.util.LinkedHashMap;
import java.util.Map;

/** What somebody was asked in a letter and has answered, as JSON. */
final class AnsweredJson {

    private AnsweredJson() {}

    static Map<String, Object> of(AnswerSheet sheet) {
        Invitation asked = sheet.invitation();
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("id", asked.id().value());
        AnswersView.last(sheet)
                .ifPresent(answer ->
                        one.put("name", AnswerName.whole(sheet, answer).toString()));
        one.put("letter", asked.letter());
        one.put("dispatch", asked.dispatch());
        one.put("subject", asked.subject().toString());
        one.put("customer", asked.customer().toString());
        one.put("day", asked.day().toString());
        one.put("expires", asked.expires().toString());
        one.put("answers", sheet.answers().stream().map(AnsweredJson::answer).toList());
        one.put(
                "visits",
                sheet.touches().stream().map(touch -> touch.at().toString()).toList());
        return one;
    }

    private static Map<String, Object> answer(Answer answer) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("version", answer.version());
        one.put("choice", answer.choice().word());
        answer.wantedOn().ifPresent(day -> one.put("wantedOn", day.toString()));
        one.put("text", answer.text());
        one.put("at", answer.at().toString());
        one.put("standing", answer.standing().name());
        return one;
    }
}
