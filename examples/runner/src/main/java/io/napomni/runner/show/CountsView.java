package io.napomni.runner.show;

import io.napomni.decision.ScenarioCount;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How the facts of each scenario were judged; every fact is in one of the numbers. */
final class CountsView {

    private final Screen screen;
    private final Texts texts;
    private final Reasons reasons;

    CountsView(Screen screen, Texts texts) {
        this.screen = screen;
        this.texts = texts;
        this.reasons = new Reasons(texts);
    }

    void print(List<ScenarioCount> counts, long outside) {
        if (counts.isEmpty()) {
            return;
        }
        screen.line();
        numbers(counts);
        if (outside >= 0) {
            screen.line(screen.paint().faint(texts.of("counts.outside", texts.count("contracts", outside))));
        }
        reasons(counts);
    }

    private void numbers(List<ScenarioCount> counts) {
        Table table = Table.of(
                texts.of("counts.scenario"),
                ">" + texts.of("counts.read"),
                ">" + texts.of("counts.due"),
                ">" + texts.of("counts.undecidable"),
                ">" + texts.of("counts.not-due"));
        counts.forEach(count -> table.row(
                reasons.scenario(count.scenario()),
                count.facts(),
                count.due(),
                count.undecidable(),
                count.facts() - count.due() - count.undecidable()));
        table.print(screen);
    }

    private void reasons(List<ScenarioCount> counts) {
        Table table = Table.of("", "");
        counts.stream()
                .filter(count -> !because(count.notDue()).isEmpty())
                .forEach(count -> table.row(reasons.scenario(count.scenario()), because(count.notDue())));
        if (!table.isEmpty()) {
            screen.line();
            screen.line(screen.paint().faint(texts.of("counts.because")));
            table.print(screen);
        }
    }

    private String because(Map<String, Integer> notDue) {
        return notDue.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> reasons.brief(entry.getKey()) + " (" + entry.getValue() + ")")
                .collect(Collectors.joining(", "));
    }
}
