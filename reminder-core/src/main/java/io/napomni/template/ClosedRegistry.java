package io.napomni.template;

import com.github.jknack.handlebars.Decorator;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Helper;
import com.github.jknack.handlebars.HelperRegistry;
import com.github.jknack.handlebars.helper.DefaultHelperRegistry;
import io.napomni.port.TemplateException;
import io.napomni.template.syntax.Blocking;
import io.napomni.template.syntax.Helping;
import io.napomni.template.wording.Escaping;
import io.napomni.wording.LetterLanguage;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Knows our helpers and no other: Handlebars' own can load templates and bundles, log, and reach into objects. */
final class ClosedRegistry extends DefaultHelperRegistry {

    private final Map<String, Helper<?>> allowed = new HashMap<>();

    ClosedRegistry(LetterLanguage language, Escaping escaping) {
        ValueHelpers values = new ValueHelpers(language, escaping);
        for (Helping word : Helping.values()) {
            allowed.put(word.word(), values.helper(word));
        }
        for (Blocking word : Blocking.values()) {
            allowed.put(word.word(), BlockHelpers.helper(word));
        }
        allowed.put(Canonical.OPENING, constant("{"));
        allowed.put(Canonical.CLOSING, constant("}"));
        allowed.put(Canonical.BACKSLASH, constant("\\"));
        allowed.put(HelperRegistry.HELPER_MISSING, missing());
    }

    @Override
    @SuppressWarnings("unchecked")
    public <C> @Nullable Helper<C> helper(String name) {
        return (Helper<C>) allowed.get(name);
    }

    @Override
    public Decorator decorator(String name) {
        throw new TemplateException("decorators are not allowed in templates");
    }

    private static Helper<Object> constant(String text) {
        return (context, options) -> new Handlebars.SafeString(text);
    }

    /** The second guard: the model has been compared with the declarations before. */
    private static Helper<Object> missing() {
        return (context, options) -> {
            throw new TemplateException("the letter has no variable " + options.helperName);
        };
    }
}
