package io.napomni.onec.profile;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells an administrator of 1C what to publish, or the host what to configure; the words stand in the resources. */
record GapSentence(Gap gap, Locale language) {

    String text() {
        Map<String, String> words = words();
        String key = Keys.of(gap.problem());
        StringBuilder text = new StringBuilder(words.getOrDefault(key, key));
        append(text, words.get(key + ".found"), !gap.found().isEmpty());
        append(text, words.get(key + ".nearest"), !gap.nearest().isEmpty());
        append(text, words.get(key + last()), gap.nearest().isEmpty() || gap.problem() == Gap.Problem.NOT_PUBLISHED);
        String filled = filled(text.toString());
        return filled.substring(0, 1).toUpperCase(Locale.ROOT) + filled.substring(1);
    }

    /** Advice that would lead nowhere is not given: a set without which nothing works cannot be said to be absent. */
    private String last() {
        Optional<Thing> thing =
                Keys.find(Thing.class, gap.key()).filter(missing -> gap.problem() == Gap.Problem.NOT_PUBLISHED);
        if (thing.isEmpty()) {
            return ".last";
        }
        if (!thing.get().isDispensable()) {
            return ".needed";
        }
        if (thing.get() == Thing.ORDER_STATE || thing.get() == Thing.INVOICE_STATE) {
            return ".state";
        }
        boolean first = gap.neededFor().stream()
                .filter(capability -> capability != Capability.MANAGERS)
                .anyMatch(capability -> capability.things().get(0) == thing.get());
        return first ? ".first" : ".last";
    }

    private static void append(StringBuilder text, @Nullable String more, boolean fits) {
        if (more != null && fits) {
            text.append(' ').append(more);
        }
    }

    private Map<String, String> words() {
        String file = language.getLanguage().equals("ru") ? "gaps_ru.txt" : "gaps_en.txt";
        return Resource.lines(file).stream()
                .map(line -> line.split(" = ", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    private String filled(String text) {
        String needs = gap.neededFor().stream()
                .sorted()
                .map(capability -> capability.named(language))
                .collect(Collectors.joining(", "));
        String section =
                gap.name().contains("/") ? gap.name().substring(0, gap.name().indexOf('/') + 1) : "";
        String first = gap.nearest().isEmpty() ? "" : section + gap.nearest().get(0);
        return text.replace("{object}", SetName.spoken(gap.set(), language))
                .replace("{needs}", needs)
                .replace("{set}", gap.set())
                .replace("{key}", gap.key())
                .replace("{name}", gap.name())
                .replace("{found}", gap.found())
                .replace("{wanted}", wanted())
                .replace("{nearest}", String.join(", ", gap.nearest()))
                .replace("{first}", first);
    }

    private String wanted() {
        String meaning = gap.key().substring(gap.key().indexOf('.') + 1);
        return Keys.find(Meaning.class, meaning)
                .map(known -> known.kind().named(language))
                .orElse("");
    }
}
