package io.napomni.web.office;

import io.napomni.decision.SetAside;
import io.napomni.insight.Explanation;
import io.napomni.insight.Prospect;
import io.napomni.rule.Gate;
import io.napomni.rule.Occasion;
import io.napomni.rule.Verdict;
import io.napomni.web.office.words.Phrases;
import io.napomni.wording.LetterLanguage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Why a subject is due or not, for a template. */
record Verdicts(Desk desk, LetterLanguage language) {

    private static final Pattern DAY = Pattern.compile("\\b\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d)\\b");

    List<Map<String, Object>> models(List<Explanation> explanations) {
        return explanations.stream().map(this::model).toList();
    }

    private Map<String, Object> model(Explanation explanation) {
        Map<String, Object> model = new TreeMap<>();
        model.put("scenario", desk.words().scenario(explanation.scenario(), language));
        model.put("verdict", Desk.clip(words(explanation.verdict())));
        model.put("due", explanation.verdict() instanceof Verdict.Due);
        model.put("gates", explanation.gates().stream().map(this::gate).toList());
        model.put(
                "prospects",
                explanation.prospects().stream().map(this::prospect).toList());
        return model;
    }

    private Map<String, Object> gate(Gate gate) {
        String words = DAY.matcher(desk.words().gate(gate, language))
                .replaceAll(day -> desk.day(language, LocalDate.parse(day.group())));
        return Map.of(
                "words",
                Desk.clip(words),
                "open",
                gate.state() == Gate.State.OPEN,
                "shut",
                gate.state() == Gate.State.SHUT,
                "state",
                Phrases.of(language, "gate." + gate.state().name()));
    }

    private Map<String, Object> prospect(Prospect prospect) {
        Optional<SetAside> aside = prospect.obstacle();
        String why = aside.map(one ->
                        Phrases.of(language, "fate." + one.kind().name()) + ": " + new Plans(desk, language).why(one))
                .orElseGet(() -> Phrases.of(language, "goes"));
        return Map.of("step", desk.words().step(prospect.effect().step(), language), "why", Desk.clip(why));
    }

    private String words(Verdict verdict) {
        if (verdict instanceof Verdict.Due due) {
            Occasion last = due.reached().get(due.reached().size() - 1);
            return last.hasAnchor() ? due(last) : Phrases.of(language, "due-always");
        }
        if (verdict instanceof Verdict.NotDue not) {
            return Phrases.of(language, "not-due", desk.words().reason(not.why(), language));
        }
        return Phrases.of(
                language, "undecidable", desk.words().reason(((Verdict.Undecidable) verdict).why(), language));
    }

    private String due(Occasion occasion) {
        String from = desk.day(language, occasion.reachedOn());
        return occasion.lastUsefulOn().equals(LocalDate.MAX)
                ? Phrases.of(language, "due-open", from)
                : Phrases.of(language, "due", from, desk.day(language, occasion.lastUsefulOn()));
    }
}
