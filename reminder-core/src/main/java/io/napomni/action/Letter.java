package io.napomni.action;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A letter before it is text: the name of a template and what to fill it with.
 *
 * @param template name of the template
 * @param language which of its languages; the template's default is used where it has not this one
 * @param model variables; only strings, numbers, booleans, dates, and maps and lists of these
 */
public record Letter(String template, Locale language, Map<String, Object> model) {

    /** Copies the map, keeping its order. */
    public Letter {
        model = Collections.unmodifiableMap(new LinkedHashMap<>(model));
    }
}
