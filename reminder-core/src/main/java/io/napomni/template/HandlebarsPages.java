package io.napomni.template;

import io.napomni.port.TemplateException;
import io.napomni.template.lint.HtmlRules;
import io.napomni.template.lint.TemplateLint;
import io.napomni.template.syntax.Declarations;
import io.napomni.template.syntax.Declared;
import io.napomni.template.syntax.Source;
import io.napomni.template.syntax.TemplateParser;
import io.napomni.template.wording.Escaping;
import io.napomni.wording.LetterLanguage;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Pages for a browser, by the same engine as letters: every value is escaped, no template can switch that off, and a
 * value stands only where escaping makes it harmless.
 *
 * <p>Everything is checked and compiled once, when it is built. Immutable and safe for threads.
 */
public final class HandlebarsPages {

    private record Compiled(String label, Declared declared, CompiledPart html) {}

    private final Map<String, Compiled> pages = new HashMap<>();

    private HandlebarsPages() {}

    /**
     * Checks and compiles.
     *
     * @throws TemplateException with the findings in the first text that has any, one a line
     */
    public static HandlebarsPages of(List<PageText> texts) {
        HandlebarsPages compiled = new HandlebarsPages();
        texts.forEach(compiled::add);
        return compiled;
    }

    private void add(PageText text) {
        LetterLanguage language = LetterLanguage.of(text.language())
                .orElseThrow(() -> new TemplateException(
                        text.label() + " is in no language that we can write dates in: " + LetterLanguage.codes()));
        Declared declared = Declarations.read(text.name(), text.variables());
        Source source = new Source(text.label(), text.html());
        List<String> findings = TemplateLint.findings(source, language, HtmlRules.PAGE, declared);
        if (!findings.isEmpty()) {
            throw new TemplateException(String.join("\n", findings));
        }
        String canonical = Canonical.of(source, TemplateParser.parse(source));
        CompiledPart part = new CompiledPart(
                text.label(),
                new Engine(language, Escaping.PAGE).compile(source, canonical),
                source.text().length());
        pages.put(key(text.name(), text.language()), new Compiled(text.label(), declared, part));
    }

    /**
     * The page as HTML.
     *
     * @throws TemplateException if there is no such page in this language, or the model lacks what it declares
     */
    public String render(String name, Locale language, Map<String, Object> model) {
        Compiled page = pages.get(key(name, language));
        if (page == null) {
            throw new TemplateException("there is no page " + key(name, language));
        }
        ModelCheck.check(page.label(), page.declared(), model);
        return page.html().render(model);
    }

    private static String key(String name, Locale language) {
        return name + "." + language.getLanguage();
    }
}
