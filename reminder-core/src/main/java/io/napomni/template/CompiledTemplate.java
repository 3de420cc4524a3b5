package io.napomni.template;

import io.napomni.port.Rendered;
import io.napomni.port.TemplateException;
import io.napomni.template.syntax.Declared;
import io.napomni.template.wording.Escaping;
import java.util.Map;

/** A template in one language, checked and ready. */
record CompiledTemplate(String label, Declared declared, CompiledPart subject, CompiledPart html, CompiledPart text) {

    Rendered render(Map<String, Object> model) {
        ModelCheck.check(label, declared, model);
        return new Rendered(oneLine(subject.render(model)), html.render(model), text.render(model));
    }

    private String oneLine(String rendered) {
        StringBuilder line = new StringBuilder(rendered.length());
        for (int i = 0; i < rendered.length(); i++) {
            char c = Escaping.isControl(rendered.charAt(i)) ? ' ' : rendered.charAt(i);
            boolean doubled = c == ' ' && (line.isEmpty() || line.charAt(line.length() - 1) == ' ');
            if (!doubled) {
                line.append(c);
            }
        }
        if (line.isEmpty()) {
            throw new TemplateException("the subject of " + label + " is empty; write words beside its variables");
        }
        return line.toString().stripTrailing();
    }
}
