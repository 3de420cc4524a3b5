package io.napomni.port;

import io.napomni.action.Letter;

/** Makes letters into text. */
public interface Templates {

    /**
     * Renders a letter. The same letter gives the same text, on any day and any machine.
     *
     * @throws TemplateException if the template is missing, or names a variable that the letter lacks
     */
    Rendered render(Letter letter);

    /**
     * Checks before the first letter that a letter of this template, with variables of these names, can be rendered.
     *
     * @throws TemplateException as {@link #render(Letter)} would
     */
    void check(Letter sample);
}
