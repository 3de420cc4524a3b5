package io.napomni.runner.show.stoplist;

import io.napomni.policy.AddressMark;
import io.napomni.policy.Suppression;
import io.napomni.policy.Suppression.Scope;
import io.napomni.runner.show.Json;
import io.napomni.runner.show.Reasons;
import io.napomni.runner.show.Said;
import io.napomni.runner.show.Screen;
import io.napomni.runner.show.Table;
import io.napomni.runner.show.Texts;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Addresses that get no letters, for people and machines: by their marks, for nobody here knows them. */
public final class SuppressionView {

    /** So many signs of a mark tell addresses apart. */
    public static final int BRIEF = 12;

    private final Screen screen;
    private final Texts texts;
    private final Reasons reasons;
    private final Said said;

    /** Prints to the screen in the language of the texts. */
    public SuppressionView(Screen screen, Texts texts) {
        this.screen = screen;
        this.texts = texts;
        this.reasons = new Reasons(texts);
        this.said = Said.in(texts.language());
    }

    /** A mark as people are shown it. */
    public static String brief(AddressMark mark) {
        return mark.value().substring(0, BRIEF);
    }

    /** Prints them. */
    public void print(List<Suppression> entries, ZoneId zone) {
        if (entries.isEmpty()) {
            screen.line(texts.of("suppressed.none"));
            return;
        }
        Table table = Table.of(
                texts.of("column.mark"),
                texts.of("column.what"),
                texts.of("column.since"),
                texts.of("column.why"),
                texts.of("column.by"));
        entries.forEach(one -> table.row(
                brief(one.address()),
                words(one.scope()),
                texts.day(one.since().atZone(zone).toLocalDate()),
                said.of(one.reason()),
                one.source()));
        table.print(screen);
    }

    /** What an entry stops. */
    public String words(Scope scope) {
        return scope instanceof Scope.OfScenario of
                ? reasons.scenario(of.scenario())
                : texts.of("suppressed.scope." + scope.text());
    }

    /** Prints them for machines. */
    public void json(List<Suppression> entries) {
        Json.print(screen, entries.stream().map(SuppressionView::one).toList());
    }

    private static Map<String, Object> one(Suppression entry) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("mark", entry.address().value());
        one.put("scope", entry.scope().text());
        one.put("since", entry.since().toString());
        one.put("reason", entry.reason());
        one.put("source", entry.source());
        return one;
    }
}
