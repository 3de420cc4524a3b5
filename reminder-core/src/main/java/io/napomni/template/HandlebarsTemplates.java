package io.napomni.template;

import io.napomni.action.Letter;
import io.napomni.port.Rendered;
import io.napomni.port.Templates;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Letters from Handlebars templates, made safe for templates that people edit and for values that customers wrote.
 *
 * <p>Everything is checked and compiled once, when it is built: unknown variables, kinds, what may be missing, HTML that
 * would run, fetch or send. Rendering can reach nothing but the letter's own texts, numbers, booleans, dates, maps and
 * lists, and is bounded in output and in work. Dates and amounts follow the language of the template, never the machine's
 * locale or zone. Immutable and safe for threads.
 *
 * @see <a href="https://handlebarsjs.com/guide/">Handlebars</a>, of which {@code docs/templates.md} names the part that
 *     is allowed
 */
public final class HandlebarsTemplates implements Templates {

    private final TemplateSet templates;

    private HandlebarsTemplates(TemplateSet templates) {
        this.templates = templates;
    }

    /** Made when they are first asked for. */
    private static final class Defaults {
        static final HandlebarsTemplates LETTERS = of(DefaultLetters.texts());
    }

    /** The default letters, in Russian and English; the same for everybody in a process. */
    public static HandlebarsTemplates defaults() {
        return Defaults.LETTERS;
    }

    /**
     * A host's own templates, and the default letters where the host has none of that name and language.
     *
     * @throws io.napomni.port.TemplateException with everything that is wrong, one finding a line
     */
    public static HandlebarsTemplates withDefaults(List<TemplateText> own) {
        Set<String> taken = new HashSet<>();
        own.forEach(text -> taken.add(text.label("")));
        List<TemplateText> all = new ArrayList<>(own);
        DefaultLetters.texts().stream()
                .filter(text -> !taken.contains(text.label("")))
                .forEach(all::add);
        return of(all);
    }

    /**
     * Only these templates. The first text of a name is the one for letters in a language which that name has not.
     *
     * @throws io.napomni.port.TemplateException with everything that is wrong, one finding a line
     */
    public static HandlebarsTemplates of(List<TemplateText> texts) {
        return new HandlebarsTemplates(TemplateSet.of(texts));
    }

    /** {@inheritDoc} Variables that the template does not declare are left alone. */
    @Override
    public Rendered render(Letter letter) {
        return templates.find(letter.template(), letter.language()).render(letter.model());
    }

    /** {@inheritDoc} The sample is rendered and thrown away, so its values must be of the right kinds. */
    @Override
    public void check(Letter sample) {
        render(sample);
    }
}
