package io.napomni.template;

import io.napomni.port.TemplateException;
import io.napomni.template.syntax.Limits;

/** What the rendering of one part has used of its limits. */
final class Work {

    /** Where the context keeps it; no template can write this name. */
    static final String NAME = "io.napomni.template#work";

    private int rounds;

    void round() {
        rounds++;
        if (rounds > Limits.ROUNDS) {
            throw new TemplateException("#each goes through more than " + Limits.ROUNDS + " items; shorten the lists");
        }
    }

    void room(int characters) {
        if (characters > Limits.OUTPUT) {
            throw new TemplateException("the letter is longer than " + Limits.OUTPUT + " characters");
        }
    }
}
