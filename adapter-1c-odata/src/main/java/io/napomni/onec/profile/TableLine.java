package io.napomni.onec.profile;

import java.util.Arrays;
import java.util.List;

/** {@code key [?] text}, where the text of a field is {@code path [= value, value]}. */
record TableLine(String key, boolean required, String text) {

    static TableLine of(String line) {
        String[] parts = line.split("\\s+", 2);
        String rest = parts.length < 2 ? "" : parts[1];
        boolean optional = rest.startsWith("?");
        return new TableLine(parts[0], !optional, optional ? rest.substring(1).strip() : rest);
    }

    String path() {
        int equals = text.indexOf('=');
        return (equals < 0 ? text : text.substring(0, equals)).strip();
    }

    List<String> values() {
        int equals = text.indexOf('=');
        return equals < 0
                ? List.of()
                : Arrays.stream(text.substring(equals + 1).split(",", -1))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList();
    }
}
