package io.napomni.template;

import io.napomni.port.TemplateException;

/** Turns what Handlebars throws into what a person can read. Its messages may hold values, so they are left out. */
final class Failures {

    private Failures() {}

    static TemplateException explain(String label, Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof TemplateException ours) {
                return ours;
            }
        }
        if (thrown instanceof StackOverflowError) {
            return new TemplateException(label + " is nested too deeply");
        }
        return new TemplateException(
                label + " cannot be rendered (" + thrown.getClass().getSimpleName() + ")");
    }
}
