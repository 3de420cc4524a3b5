package io.napomni.onec.query;

import io.napomni.port.ConfigurationException;
import java.util.regex.Pattern;

/** Names of a base: letters of any alphabet, digits and underscores; anything else could become syntax. */
final class Names {
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]{0,127}");
    private static final Pattern PATH = Pattern.compile(NAME + "(/" + NAME + "){0,4}");

    private Names() {}

    static String name(String name) {
        return matching(NAME, name);
    }

    /** A name, or names on the way from one reference to the next. */
    static String path(String path) {
        return matching(PATH, path);
    }

    private static String matching(Pattern pattern, String name) {
        if (!pattern.matcher(name).matches()) {
            String shown = name.length() > 60 ? name.substring(0, 60) + "…" : name;
            throw new ConfigurationException("\"" + shown.replaceAll("\\p{Cntrl}", " ")
                    + "\" is no name of 1C: such a name has letters, digits and _ only."
                    + " Check the names of sets and fields in the configuration.");
        }
        return name;
    }
}
