package io.napomni.runner.show;

import io.napomni.past.EffectState;
import io.napomni.port.store.RegisterRow;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Rows of the register for people and machines. */
public final class RegisterView {

    private final Screen screen;
    private final Texts texts;
    private final Reasons reasons;

    /** Prints to the screen in the language of the texts. */
    public RegisterView(Screen screen, Texts texts) {
        this.screen = screen;
        this.texts = texts;
        this.reasons = new Reasons(texts);
    }

    /** Prints them, each with its key, by which it can be cleared or resolved. */
    public void print(List<RegisterRow> rows, ZoneId zone) {
        if (rows.isEmpty()) {
            screen.line(texts.of("register.empty"));
            return;
        }
        Table table = Table.of(
                texts.of("column.day"),
                texts.of("column.state"),
                texts.of("column.contract"),
                texts.of("column.scenario"),
                texts.of("column.what"),
                texts.of("column.key"));
        rows.forEach(row -> table.row(
                row.day()
                        .map(texts::day)
                        .orElseGet(() -> texts.day(row.updatedAt().atZone(zone).toLocalDate())),
                new Table.Cell(texts.of("state." + row.state().name()), text -> paint(row.state(), text)),
                row.label(),
                reasons.scenario(row.key().scenario()),
                reasons.step(row.key().step()),
                row.key()));
        // A key is there to be copied: it is never cut.
        table.print(screen.wide());
    }

    private String paint(EffectState state, String text) {
        Paint paint = screen.paint();
        return switch (state) {
            case DONE -> paint.good(text);
            case IN_DOUBT, REJECTED -> paint.bad(text);
            case DEFERRED, SENDING, CLAIMED -> paint.warning(text);
            case EXPIRED, CANCELLED -> paint.faint(text);
        };
    }

    /** For machines. */
    public static List<Map<String, Object>> json(List<RegisterRow> rows) {
        return rows.stream().map(RegisterView::json).toList();
    }

    private static Map<String, Object> json(RegisterRow row) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("key", row.key().toString());
        one.put("state", row.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        one.put("label", row.label());
        one.put("customer", row.customer().toString());
        row.day().ifPresent(day -> one.put("day", day.toString()));
        row.notBefore().ifPresent(time -> one.put("notBefore", time.toString()));
        one.put("updatedAt", row.updatedAt().toString());
        one.put("detail", row.detail());
        one.put("attempts", row.attempts());
        one.put("generation", row.generation());
        return one;
    }
}
