package io.napomni.runner.show;

import io.napomni.rule.Occasion;
import io.napomni.rule.Verdict;
import java.time.LocalDate;

/** Verdicts in words. */
public final class VerdictWords {

    private final Texts texts;
    private final Reasons reasons;

    /** In the language of the texts. */
    public VerdictWords(Texts texts) {
        this.texts = texts;
        this.reasons = new Reasons(texts);
    }

    /** What the verdict is, as a sentence without a full stop. */
    public String of(Verdict verdict) {
        if (verdict instanceof Verdict.Due due) {
            return due(due.reached().get(due.reached().size() - 1));
        }
        if (verdict instanceof Verdict.NotDue not) {
            return texts.of("verdict.not-due", reasons.of(not.why()));
        }
        return texts.of("verdict.undecidable", reasons.of(((Verdict.Undecidable) verdict).why()));
    }

    private String due(Occasion occasion) {
        if (!occasion.hasAnchor()) {
            return texts.of("verdict.due-always");
        }
        return occasion.lastUsefulOn().equals(LocalDate.MAX)
                ? texts.of("verdict.due-open", occasion.reachedOn())
                : texts.of("verdict.due", occasion.reachedOn(), occasion.lastUsefulOn());
    }
}
