package io.napomni.runner.show;

import io.napomni.rule.Reason;
import java.time.LocalDate;
import java.util.Optional;

/** Codes of the library in words. A code without words is shown as it is. */
public final class Reasons {

    private final Texts texts;
    private final Said said;

    /** In the language of the texts. */
    public Reasons(Texts texts) {
        this.texts = texts;
        this.said = Said.in(texts.language());
    }

    /** Why, as a sentence without a full stop. */
    public String of(Reason why) {
        String detail = said.of(why.detail());
        String words = texts.find("reason." + why.code(), detail).orElse(why.code());
        boolean told = detail.isEmpty()
                || words.contains(detail)
                || texts.find("quiet." + why.code()).isPresent();
        return told ? words : words + " (" + detail + ")";
    }

    /** The same with the day on which it is looked at again. */
    public String of(Reason why, Optional<LocalDate> until) {
        return of(why) + until.map(day -> texts.of("until", day)).orElse("");
    }

    /** The short form for counting, such as a column of a table. */
    public String brief(String code) {
        return texts.find("brief." + code)
                .or(() -> texts.find("reason." + code, ""))
                .orElse(code);
    }

    /** What people call a scenario. */
    public String scenario(String name) {
        return texts.find("scenario." + name).orElse(name);
    }

    /** What people call a step. */
    public String step(String name) {
        return texts.find("step." + name).orElse(name);
    }
}
