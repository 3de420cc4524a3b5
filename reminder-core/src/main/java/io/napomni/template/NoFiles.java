package io.napomni.template;

import com.github.jknack.handlebars.io.AbstractTemplateLoader;
import com.github.jknack.handlebars.io.TemplateSource;
import java.io.IOException;

/** Templates are given as text; nothing in one may name another. */
final class NoFiles extends AbstractTemplateLoader {

    @Override
    public TemplateSource sourceAt(String location) throws IOException {
        throw new IOException("a template cannot load another one");
    }
}
