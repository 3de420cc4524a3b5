package io.napomni.runner.show;

import io.napomni.past.Hold;
import io.napomni.past.Hold.Scope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Holds for people and machines. */
public final class HoldView {

    private final Screen screen;
    private final Texts texts;

    /** Prints to the screen in the language of the texts. */
    public HoldView(Screen screen, Texts texts) {
        this.screen = screen;
        this.texts = texts;
    }

    /** Prints them. */
    public void print(List<Hold> holds) {
        if (holds.isEmpty()) {
            screen.line(texts.of("hold.none"));
            return;
        }
        Table table = Table.of(
                texts.of("column.id"),
                texts.of("column.what"),
                texts.of("column.until"),
                texts.of("column.why"),
                texts.of("column.by"));
        Said said = Said.in(texts.language());
        holds.forEach(hold -> table.row(
                hold.id(),
                about(hold.scope()),
                hold.until().map(texts::day).orElse(texts.of("hold.endless")),
                said.of(hold.reason()),
                said.of(hold.by())));
        table.print(screen);
    }

    /** Prints them for machines. */
    public void json(List<Hold> holds) {
        Json.print(screen, holds.stream().map(HoldView::json).toList());
    }

    /** One hold for machines. */
    public static Map<String, Object> json(Hold hold) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("id", hold.id());
        one.put("about", about(hold.scope()));
        hold.until().ifPresent(day -> one.put("until", day.toString()));
        one.put("reason", hold.reason());
        one.put("by", hold.by());
        return one;
    }

    private static String about(Scope scope) {
        if (scope instanceof Scope.OfSubject of) {
            return of.subject().toString();
        }
        if (scope instanceof Scope.OfScenario of) {
            return of.subject() + " " + of.scenario();
        }
        Scope.OfCustomer of = (Scope.OfCustomer) scope;
        return of.customer()
                + of.letters()
                        .map(letters -> " letters:" + letters.name().toLowerCase(Locale.ROOT))
                        .orElse("");
    }
}
