package io.napomni.runner.upkeep;

import io.napomni.past.answer.Answer;
import io.napomni.past.answer.Answer.Standing;
import io.napomni.past.answer.AnswerSheet;
import io.napomni.runner.show.Json;
import io.napomni.runner.show.Screen;
import io.napomni.runner.show.Table;
import io.napomni.runner.show.Texts;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What customers have answered, for people and machines. */
public final class AnswersView {

    private final Screen screen;
    private final Texts texts;

    /** Prints to the screen in the language of the texts. */
    public AnswersView(Screen screen, Texts texts) {
        this.screen = screen;
        this.texts = texts;
    }

    /**
     * Prints them, the customer's own words last, because they may be long. Below a doubted one stand those that were
     * doubted before it and wait, too: each gets a name when it is the last.
     */
    public void print(List<AnswerSheet> sheets, ZoneId zone) {
        if (sheets.isEmpty()) {
            screen.line(texts.of("answers.none"));
            return;
        }
        Table table = Table.of(
                texts.of("column.name"),
                texts.of("column.contract"),
                texts.of("column.answer"),
                texts.of("column.since"),
                texts.of("column.words"));
        sheets.forEach(sheet -> last(sheet).ifPresent(answer -> {
            String name = AnswerName.brief(sheet, answer).toString();
            row(table, name, sheet.invitation().label(), answer, zone);
            before(sheet, answer).forEach(one -> row(table, "", "", one, zone));
        }));
        table.print(screen);
        if (sheets.stream().flatMap(sheet -> last(sheet).stream()).anyMatch(AnswersView::isAmbiguous)) {
            screen.line(texts.of("answers.advice"));
        }
    }

    private void row(Table table, String name, String contract, Answer answer, ZoneId zone) {
        table.row(name, contract, chosen(answer), texts.minute(answer.at(), zone), answer.text());
    }

    /** What holds, or what was said last. */
    static Optional<Answer> last(AnswerSheet sheet) {
        return sheet.current().or(() -> sheet.answers().stream().reduce((earlier, later) -> later));
    }

    /** The latest first. */
    private static Stream<Answer> before(AnswerSheet sheet, Answer last) {
        return sheet.doubted().stream()
                .filter(one -> one.version() < last.version())
                .sorted(Comparator.comparingInt(Answer::version).reversed());
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
