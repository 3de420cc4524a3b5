package io.napomni.template;

import java.util.List;
import java.util.Locale;

/**
 * One template in one language, as a person wrote it.
 *
 * <p>Each line of {@code variables} declares one variable: {@code name: kind}, where the kind is {@code text},
 * {@code number}, {@code date} or {@code yes-no}. A {@code ?} after a name says that it may be missing, a dot steps into
 * a map, {@code []} into a list: {@code endsOn?: date}, {@code answerUrls?.later: text}, {@code rows[].amount: number}.
 * An empty list means: what the other languages of this template declare or, if none does, the default letter of this
 * name.
 *
 * @param name what a letter asks for, for example {@code contract-renewal}
 * @param language the letter's; dates, amounts and plural forms follow it
 * @param variables declarations, one a line; lines that are empty or begin with {@code #} are skipped
 * @param subject becomes one line
 * @param html a whole HTML document
 * @param text the same as plain text
 */
public record TemplateText(
        String name, Locale language, List<String> variables, String subject, String html, String text) {

    /** Copies the list. */
    public TemplateText {
        variables = List.copyOf(variables);
    }

    /** A text that uses the variables declared elsewhere for this name. */
    public TemplateText(String name, Locale language, String subject, String html, String text) {
        this(name, language, List.of(), subject, html, text);
    }

    String label(String part) {
        return name + "." + language.toLanguageTag() + "." + part;
    }
}
