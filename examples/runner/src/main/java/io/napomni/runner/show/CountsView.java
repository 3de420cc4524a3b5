package io.napomni.runner.show;

import io.napomni.decision.Judging;
import io.napomni.decision.ScenarioCount;
import io.napomni.rule.LeftOut;
import io.napomni.rule.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How the facts of each scenario were judged, every fact in one of the numbers; and what nobody could judge, whether a
 * source or a rule left it to a person.
 */
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
        if (outside > 0) {
            screen.line(screen.paint().faint(texts.of("counts.outside", texts.count("contracts", outside))));
        }
        reasons(counts);
    }

    /** One row of what a person must look at. */
    private record Row(String label, String id, String by, Reason why) {}

    /** At most so many of them, the rare ones first: they are not lost behind what is frequent. */
    void lookAt(List<Judging.Doubtful> doubtful, Map<String, LeftOut> leftOut, int most) {
        List<Row> rows = new ArrayList<>();
        Map<String, Long> many = new TreeMap<>();
        for (Judging.Doubtful one : doubtful) {
            rows.add(new Row(one.label(), one.subject().id(), reasons.scenario(one.scenario()), one.why()));
            many.merge(one.why().code(), 1L, Long::sum);
        }
        for (LeftOut left : leftOut.values()) {
            left.named()
                    .forEach(one ->
                            rows.add(new Row(one.label(), one.subject().id(), texts.of("report.left-out"), one.why())));
            left.counts().forEach((code, count) -> many.merge(code, count, Long::sum));
        }
        if (!rows.isEmpty()) {
            rows.sort(Comparator.comparing(one -> many.getOrDefault(one.why().code(), 0L)));
            screen.line();
            screen.line(screen.paint().faint(texts.of("report.doubtful")));
            lookAt(rows.subList(0, Math.min(rows.size(), most)), many);
        }
    }

    private void lookAt(List<Row> shown, Map<String, Long> many) {
        Table table = Table.of("", "", "", "");
        shown.forEach(one -> table.row(one.label(), one.id(), one.by(), reasons.of(one.why())));
        table.print(screen);
        long all = many.values().stream().mapToLong(Long::longValue).sum();
        if (all > shown.size()) {
            screen.line(texts.of("report.more", all - shown.size()));
            screen.line(many.entrySet().stream()
                    .map(one -> reasons.brief(one.getKey()) + " (" + one.getValue() + ")")
                    .collect(Collectors.joining(", ")));
        }
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
