package io.napomni.template;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.context.MapValueResolver;
import java.io.IOException;
import java.util.Map;

/**
 * One part of a template, checked and ready.
 *
 * @param length characters of the template, which is about what a letter has
 */
record CompiledPart(String label, Template template, int length) {

    String render(Map<String, Object> model) {
        Work work = new Work();
        CappedWriter out = new CappedWriter(work, length);
        Context context = Context.newBuilder(model)
                .resolver(MapValueResolver.INSTANCE)
                .build()
                .data(Work.NAME, work);
        try {
            template.apply(context, out);
            return out.toString();
        } catch (IOException | RuntimeException | StackOverflowError failed) {
            throw Failures.explain(label, failed);
        }
    }
}
