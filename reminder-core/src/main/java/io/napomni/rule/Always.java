package io.napomni.rule;

import java.time.LocalDate;
import java.util.List;

/**
 * A rule without an anchor: every fact is due for one stage, on any day, and never ceases to be. What need not be
 * done is left to the exceptions of the rule. Meant for steps that set a value, since these are never done with; a
 * step that is done once would be done once for ever.
 *
 * @param stage part of effect keys
 */
public record Always<F>(String stage) implements Rule<F> {

    /** @throws IllegalArgumentException if the name has signs that keys need */
    public Always {
        Stage.checkName(stage);
    }

    @Override
    public Judge<F> on(LocalDate today) {
        Verdict due = new Verdict.Due(List.of(Occasion.always(stage)));
        return fact -> due;
    }

    @Override
    public List<AnchorWindow> windows(LocalDate today) {
        return List.of(AnchorWindow.EVERYTHING);
    }

    @Override
    public List<String> stages() {
        return List.of(stage);
    }

    @Override
    public Gates<F> gates(LocalDate today) {
        return fact -> List.of();
    }
}
