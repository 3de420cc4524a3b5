package io.napomni.benchmarks.rendering;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.context.MapValueResolver;
import io.napomni.action.Letter;
import io.napomni.port.Rendered;
import io.napomni.template.wording.Escaping;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The same template text compiled once by Handlebars as it comes, with our escaping and without any of our checks. */
final class BareHandlebars {

    private final Template subject = compile(Escaping.PLAIN, OrderLetter.SUBJECT);
    private final Template html = compile(Escaping.HTML, OrderLetter.HTML);
    private final Template text = compile(Escaping.PLAIN, OrderLetter.TEXT);

    Rendered render(Letter letter) {
        return new Rendered(apply(subject, letter), apply(html, letter), apply(text, letter));
    }

    private static Template compile(Escaping escaping, String template) {
        try {
            return new Handlebars().with(escaping).compileInline(template);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String apply(Template template, Letter letter) {
        Context context = Context.newBuilder(letter.model())
                .resolver(MapValueResolver.INSTANCE)
                .build();
        try {
            return template.apply(context);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
