package io.napomni.runner.upkeep;

import io.napomni.past.answer.Answer;
import io.napomni.past.answer.Answer.Standing;
import io.napomni.past.answer.AnswerSheet;
import io.napomni.runner.show.Json;
import io.napomni.runner.show.Screen;
import io.napomni.runner.show.Table;
import io.napomni.runner.show.Texts;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** What customers have answered, for people and machines. */
public final class AnswersView {

    /** So many signs of a letter's id tell letters apart. */
    public static final int BRIEF = 12;

    private final Screen screen;
    private final Texts texts;

    /** Prints to the screen in the language of the texts. */
    public AnswersView(Screen screen, Texts texts) {
        this.screen = screen;
        this.texts = texts;
    }

    /** Prints them, the customer's own words last, because they may be long. */
    public void print(List<AnswerSheet> sheets, ZoneId zone) {
        if (sheets.isEmpty()) {
            screen.line(texts.of("answers.none"));
            return;
        }
        Table table = Table.of(
                texts.of("column.id"),
                texts.of("column.contract"),
                texts.of("column.answer"),
                texts.of("column.since"),
                texts.of("column.words"));
        sheets.forEach(sheet -> last(sheet)
                .forEach(answer -> table.row(
                        sheet.invitation().id().value().substring(0, BRIEF),
                        sheet.invitation().label(),
                        chosen(answer),
                        texts.minute(answer.at(), zone),
                        answer.text())));
        table.print(screen);
        if (sheets.stream().flatMap(AnswersView::last).anyMatch(AnswersView::isAmbiguous)) {
            screen.line(texts.of("answers.advice"));
        }
    }

    private static Stream<Answer> last(AnswerSheet sheet) {
        return sheet.current().or(() -> sheet.answers().stream().reduce((earlier, later) -> later)).stream();
    }

    private static boolean isAmbiguous(Answer answer) {
        return answer.standing() == Standing.AMBIGUOUS;
    }

    private String chosen(Answer answer) {
        String day = answer.wantedOn().map(texts::day).orElse("");
        String chosen = texts.of("answers.choice." + answer.choice().word(), day);
        return switch (answer.standing()) {
            case AMBIGUOUS -> texts.of("answers.ambiguous", chosen);
            case DISMISSED -> texts.of("answers.dismissed", chosen);
            case TAKEN, HANDLED -> chosen;
        };
    }

    /** Prints them for machines. */
    public void json(List<AnswerSheet> sheets) {
        Json.print(screen, sheets.stream().map(AnsweredJson::of).toList());
    }
}
