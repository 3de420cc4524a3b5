package io.napomni.onec.query;

import java.util.ArrayList;
import java.util.List;

/** The options of a question, in the order in which they were added. */
final class Options {
    private final List<String> parts = new ArrayList<>();

    /** Rows without addresses of other rows. */
    static Options rows() {
        Options options = new Options();
        options.parts.add("$format=application/json;odata=nometadata");
        return options;
    }

    static Options none() {
        return new Options();
    }

    Options with(String name, String value) {
        parts.add(name + "=" + Percent.query(value));
        return this;
    }

    Options with(String name, List<String> values) {
        return values.isEmpty() ? this : with(name, String.join(",", values));
    }

    Options with(boolean wanted, String name) {
        return wanted ? with(name, "true") : this;
    }

    String text() {
        return String.join("&", parts);
    }
}
