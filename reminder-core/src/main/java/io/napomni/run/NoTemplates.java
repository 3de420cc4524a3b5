package io.napomni.run;

import io.napomni.action.Letter;
import io.napomni.port.Rendered;
import io.napomni.port.TemplateException;
import io.napomni.port.Templates;

/** Stands where no templates were given, and says so when a letter needs one. */
final class NoTemplates implements Templates {

    @Override
    public Rendered render(Letter letter) {
        throw new TemplateException("no templates were given: call templates(...) before build()");
    }

    @Override
    public void check(Letter sample) {
        render(sample);
    }
}
