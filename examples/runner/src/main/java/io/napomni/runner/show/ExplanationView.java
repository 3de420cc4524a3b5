package io.napomni.runner.show;

import io.napomni.insight.Explanation;
import io.napomni.insight.Prospect;
import io.napomni.rule.Gate;
import io.napomni.rule.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why a subject is or is not due: each scenario's verdict, and every condition with its evidence. */
public final class ExplanationView {

    private final Screen screen;
    private final Texts texts;
    private final Reasons reasons;
    private final VerdictWords verdicts;
    private final GateWords gates;

    /** Prints to the screen in the language of the texts. */
    public ExplanationView(Screen screen, Texts texts) {
        this.screen = screen;
        this.texts = texts;
        this.reasons = new Reasons(texts);
        this.verdicts = new VerdictWords(texts);
        this.gates = new GateWords(texts);
    }

    /** Prints them. */
    public void print(List<Explanation> explanations) {
        for (Explanation one : explanations) {
            screen.line();
            screen.line(screen.paint().bold(reasons.scenario(one.scenario())) + " — " + painted(one.verdict()));
            Table table = Table.of("", "", "");
            one.gates().forEach(gate -> table.row(mark(gate), gates.question(gate), gates.evidence(gate)));
            table.print(screen);
            one.prospects().forEach(prospect -> screen.line("  " + words(prospect)));
        }
    }

    private String words(Prospect prospect) {
        String step = texts.of("prospect", reasons.step(prospect.effect().step()));
        return prospect.obstacle()
                .map(aside ->
                        step + texts.of("fate." + aside.kind().name()) + ", " + reasons.of(aside.why(), aside.until()))
                .orElseGet(() -> screen.paint().good(step + texts.of("prospect.goes")));
    }

    /** For machines. */
    public static List<Map<String, Object>> json(List<Explanation> explanations) {
        return explanations.stream().map(ExplanationView::json).toList();
    }

    private static Map<String, Object> json(Explanation explanation) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("scenario", explanation.scenario());
        one.putAll(json(explanation.verdict()));
        one.put(
                "steps",
                explanation.prospects().stream().map(ExplanationView::json).toList());
        one.put(
                "gates",
                explanation.gates().stream()
                        .map(gate -> Map.of(
                                "name", gate.name(), "state", gate.state().name(), "evidence", gate.evidence()))
                        .toList());
        return one;
    }

    private static Map<String, Object> json(Verdict verdict) {
        Map<String, Object> one = new LinkedHashMap<>();
        if (verdict instanceof Verdict.Due due) {
            one.put("verdict", "due");
            one.put(
                    "stages",
                    due.reached().stream().map(occasion -> occasion.key()).toList());
        } else if (verdict instanceof Verdict.NotDue not) {
            one.put("verdict", "not-due");
            one.putAll(ReportJson.reason(not.why()));
        } else if (verdict instanceof Verdict.Undecidable doubt) {
            one.put("verdict", "undecidable");
            one.putAll(ReportJson.reason(doubt.why()));
        }
        return one;
    }

    private static Map<String, Object> json(Prospect prospect) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("effect", prospect.effect().toString());
        one.put(
                "prospect",
                prospect.obstacle().map(aside -> aside.kind().name()).orElse("GOES"));
        prospect.obstacle().ifPresent(aside -> one.putAll(ReportJson.reason(aside.why())));
        return one;
    }

    private String painted(Verdict verdict) {
        String words = verdicts.of(verdict);
        return verdict instanceof Verdict.Due
                ? screen.paint().good(words)
                : verdict instanceof Verdict.Undecidable ? screen.paint().warning(words) : words;
    }

    private Table.Cell mark(Gate gate) {
        return switch (gate.state()) {
            case OPEN -> new Table.Cell("✓", screen.paint()::good);
            case SHUT -> new Table.Cell("✗", screen.paint()::faint);
            case UNKNOWN -> new Table.Cell("?", screen.paint()::warning);
        };
    }
}
