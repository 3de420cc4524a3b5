package io.napomni.web.office;

import io.napomni.answer.AnswerReview;
import io.napomni.past.answer.Answer;
import io.napomni.past.answer.Answer.Standing;
import io.napomni.past.answer.AnswerQuery;
import io.napomni.past.answer.AnswerSheet;
import io.napomni.past.answer.Invitation;
import io.napomni.past.answer.LetterId;
import io.napomni.web.WebResponse;
import io.napomni.web.office.words.Phrases;
import io.napomni.wording.LetterLanguage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What customers have answered; a person says what was dealt with, and decides about what may come from a program. */
record AnswersRoom(Desk desk, boolean one) implements Room {

    private static final String ANSWER = "answer";
    private static final String CONFIRMED = "confirmed";
    private static final String HANDLED = "handled";

    @Override
    public WebResponse handle(Ask ask) {
        return one ? one(ask) : all(ask);
    }

    private WebResponse all(Ask ask) {
        Map<String, Object> model = new TreeMap<>();
        model.put("open", part(ask, "page", AnswerQuery.open(skip(ask, "page"), Pager.ROWS + 1)));
        model.put("closed", part(ask, "old", AnswerQuery.closed(skip(ask, "old"), Pager.ROWS + 1)));
        return desk.page(ask, 200, "answers", "answers", model);
    }

    private static int skip(Ask ask, String field) {
        return (ask.page(field) - 1) * Pager.ROWS;
    }

    /** One row more than is shown tells whether there is another page. */
    private Map<String, Object> part(Ask ask, String field, AnswerQuery query) {
        List<AnswerSheet> found = desk.stores().answers().list(query);
        Map<String, Object> part = new TreeMap<>();
        part.put(
                "rows",
                found.stream()
                        .limit(Pager.ROWS)
                        .map(sheet -> row(sheet, ask.language()))
                        .toList());
        int page = ask.page(field);
        if (page > 1) {
            part.put(
                    "back",
                    Place.of("answers").with(field, String.valueOf(page - 1)).toString());
        }
        if (found.size() > Pager.ROWS) {
            part.put(
                    "on",
                    Place.of("answers").with(field, String.valueOf(page + 1)).toString());
        }
        return part;
    }

    private Map<String, Object> row(AnswerSheet sheet, LetterLanguage language) {
        Invitation asked = sheet.invitation();
        Answer last = last(sheet);
        Map<String, Object> row = new TreeMap<>(version(last, language));
        row.put("label", Desk.clip(asked.label().isEmpty() ? asked.subject().toString() : asked.label()));
        row.put(
                "subject",
                Place.of("subject").with("ref", asked.subject().toString()).toString());
        row.put("customer", asked.customer().toString());
        row.put("scenario", desk.words().scenario(asked.scenario(), language));
        row.put("look", Place.of(ANSWER).with("id", asked.id().value()).toString());
        return row;
    }

    private static Answer last(AnswerSheet sheet) {
        return sheet.current()
                .orElseGet(() -> sheet.answers().get(sheet.answers().size() - 1));
    }

    private Map<String, Object> version(Answer answer, LetterLanguage language) {
        Map<String, Object> model = new TreeMap<>();
        model.put("chosen", AnswerWords.chosen(answer, desk, language));
        model.put("at", desk.minute(language, answer.at()));
        model.put("text", Desk.clip(answer.text()));
        model.put("ambiguous", answer.standing() == Standing.AMBIGUOUS);
        model.put("handled", answer.standing() == Standing.HANDLED);
        model.put("dismissed", answer.standing() == Standing.DISMISSED);
        return model;
    }

    /** With all that was said: whoever decides must not have to guess the rest. */
    private Map<String, Object> whole(Answer answer, LetterLanguage language) {
        Map<String, Object> model = version(answer, language);
        model.put("text", answer.text());
        return model;
    }

    private WebResponse one(Ask ask) {
        Optional<AnswerSheet> sheet = letter(ask)
                .flatMap(
                        id -> desk.stores().answers().find(List.of(id)).stream().findFirst())
                .filter(found -> !found.answers().isEmpty());
        if (sheet.isEmpty()) {
            return Desk.told(Place.of("answers"), "answer-gone", 0);
        }
        return ask.posted() ? decided(ask, sheet.get()) : shown(ask, 200, sheet.get());
    }

    private static Optional<LetterId> letter(Ask ask) {
        String id = ask.field("id");
        return id.matches("[0-9a-f]{32}") ? Optional.of(new LetterId(id)) : Optional.empty();
    }

    private WebResponse shown(Ask ask, int status, AnswerSheet sheet) {
        Map<String, Object> model = new TreeMap<>(row(sheet, ask.language()));
        model.put("id", sheet.invitation().id().value());
        model.put("day", sheet.invitation().day());
        model.put("again", status == 403);
        model.put("open", sheet.current().filter(answer -> !answer.isClosed()).isPresent());
        model.put(
                "standing", Phrases.of(ask.language(), "standing." + last(sheet).standing()));
        model.put(
                "versions",
                sheet.answers().stream()
                        .map(answer -> whole(answer, ask.language()))
                        .toList());
        model.put("nonce", desk.nonce(ask, ANSWER, about(sheet)));
        return desk.page(ask, status, ANSWER, "answers", model);
    }

    private WebResponse decided(Ask ask, AnswerSheet sheet) {
        String what = ask.field("what");
        boolean known = what.equals(CONFIRMED) || what.equals(HANDLED);
        if (!known || !desk.isConfirmed(ask, ANSWER, about(sheet))) {
            // What was done a moment ago is told as that, however often the button is pressed.
            return last(sheet).isClosed() ? Desk.told(Place.of("answers"), "answer-gone", 0) : shown(ask, 403, sheet);
        }
        AnswerReview review = new AnswerReview(desk.stores().answers(), desk.clock(), desk.limits());
        LetterId letter = sheet.invitation().id();
        int version = last(sheet).version();
        String by = ask.staff().name();
        boolean done =
                what.equals(CONFIRMED) ? review.confirmed(letter, version, by) : review.handled(letter, version, by);
        desk.latest().forget();
        return Desk.told(Place.of("answers"), done ? "answer-" + what : "answer-gone", 0);
    }

    /** Another version, or one that somebody has decided about, is looked at again. */
    private static String about(AnswerSheet sheet) {
        Answer last = last(sheet);
        return sheet.invitation().id() + "\n" + last.version() + "\n" + last.standing();
    }
}
