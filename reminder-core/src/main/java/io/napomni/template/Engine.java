package io.napomni.template;

import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.cache.NullTemplateCache;
import com.github.jknack.handlebars.io.StringTemplateSource;
import io.napomni.template.syntax.Source;
import io.napomni.template.wording.Escaping;
import io.napomni.wording.LetterLanguage;
import java.io.IOException;

/** Handlebars for one language and one way of escaping, with everything taken out that a letter does not need. */
final class Engine {

    private final Handlebars handlebars;

    Engine(LetterLanguage language, Escaping escaping) {
        this.handlebars = new Handlebars(new NoFiles())
                .with(new ClosedRegistry(language, escaping))
                .with(NullTemplateCache.INSTANCE)
                .with(escaping)
                .parentScopeResolution(false)
                .infiniteLoops(false);
    }

    /** @throws io.napomni.port.TemplateException if Handlebars cannot read it */
    Template compile(Source source, String canonical) {
        try {
            return handlebars.compile(new StringTemplateSource(source.label(), canonical));
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            throw Failures.explain(source.label(), unreadable);
        }
    }
}
