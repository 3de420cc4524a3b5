package io.napomni.template;

import java.util.List;
import java.util.Locale;

/**
 * One page for a browser in one language, as we wrote it.
 *
 * @param name what asks for it, for example {@code open}
 * @param language dates, amounts and plural forms follow it
 * @param variables declarations as at {@link TemplateText}, one a line
 * @param html a whole HTML document; beyond what a letter may hold it may have forms, and links within its site
 */
public record PageText(String name, Locale language, List<String> variables, String html) {

    /** Copies the list. */
    public PageText {
        variables = List.copyOf(variables);
    }

    String label() {
        return name + "." + language.toLanguageTag() + ".html";
    }
}
