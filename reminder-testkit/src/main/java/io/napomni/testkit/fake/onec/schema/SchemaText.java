package io.napomni.testkit.fake.onec.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gathers sets from the lines of a profile file. A line that is not indented opens a set (with what it is after the
 * name), an enumeration, the rows that several sets share, or goes on with a set opened before; {@code [Name]} opens a
 * tabular section; the others are properties: use, type, names, arrow, where they lead.
 */
final class SchemaText {
    private final Map<String, SetDraft> drafts = new LinkedHashMap<>();
    private final Map<String, List<Property>> shared = new LinkedHashMap<>();
    private final List<Enumeration> enumerations = new ArrayList<>();
    private @Nullable SetDraft draft;
    private List<Property> open = new ArrayList<>();

    void take(String line) {
        String text = line.replaceFirst("#.*", "").strip();
        if (text.isEmpty()) {
            return;
        }
        if (!line.startsWith(" ")) {
            open(text);
        } else if (text.startsWith("[")) {
            section(text.substring(1, text.length() - 1));
        } else {
            open.addAll(PropertyLine.read(text));
        }
    }

    List<SetSchema> sets() {
        return drafts.values().stream()
                .flatMap(one -> one.sets(drafts.keySet()).stream())
                .toList();
    }

    List<Enumeration> enumerations() {
        return enumerations;
    }

    private void open(String text) {
        List<String> words = Arrays.asList(text.split("\\s+"));
        String name = words.get(0);
        switch (name) {
            case "enum" -> enumerations.add(new Enumeration(words.get(1), names(text.split("=", 2)[1])));
            case "rows" -> {
                open = new ArrayList<>();
                shared.put(words.get(1), open);
            }
            case "extend" -> go(drafts.get(words.get(1)), text);
            default -> {
                SetDraft fresh = new SetDraft(name, words.subList(1, words.size()));
                drafts.put(name, fresh);
                go(fresh, text);
            }
        }
    }

    private void go(@Nullable SetDraft on, String text) {
        if (on == null) {
            throw new IllegalStateException("no such set to go on with: " + text);
        }
        draft = on;
        open = on.properties();
    }

    private void section(String text) {
        if (draft == null) {
            throw new IllegalStateException("a section outside of a set: " + text);
        }
        String[] parts = text.split("=", -1);
        open = draft.section(parts[0].strip());
        if (parts.length > 1) {
            open.addAll(shared.getOrDefault(parts[1].strip(), List.of()));
        }
    }

    static List<String> names(String text) {
        return Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    }
}
