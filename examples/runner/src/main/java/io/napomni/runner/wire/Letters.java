package io.napomni.runner.wire;

import io.napomni.port.Templates;
import io.napomni.template.HandlebarsTemplates;
import io.napomni.template.TemplateFolder;
import java.nio.file.Path;
import java.util.Optional;

/** The letters of a company: its own, and the default ones where it has none. */
public final class Letters {

    private Letters() {}

    /** @throws io.napomni.port.TemplateException with everything that is wrong with them */
    public static Templates in(Optional<Path> folder) {
        return folder.map(own -> HandlebarsTemplates.withDefaults(TemplateFolder.read(own)))
                .orElseGet(HandlebarsTemplates::defaults);
    }
}
