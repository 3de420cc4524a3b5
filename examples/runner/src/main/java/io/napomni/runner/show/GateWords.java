package io.napomni.runner.show;

import io.napomni.rule.Gate;
import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Gates of rules in words. A gate without words is shown as it is. */
public final class GateWords {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Texts texts;
    private final Said said;

    /** In the language of the texts. */
    public GateWords(Texts texts) {
        this.texts = texts;
        this.said = Said.in(texts.language());
    }

    /** What the gate asks. */
    public String question(Gate gate) {
        return texts.find("gate." + gate.name()).orElse(gate.name());
    }

    /** The dates or values that decided. */
    public String evidence(Gate gate) {
        return DAY.matcher(said.of(gate.evidence()))
                .replaceAll((MatchResult day) -> texts.day(LocalDate.parse(day.group())));
    }

    /** Whether the fact gets through. */
    public String answer(Gate gate) {
        return texts.of("gate-state." + gate.state().name());
    }
}
