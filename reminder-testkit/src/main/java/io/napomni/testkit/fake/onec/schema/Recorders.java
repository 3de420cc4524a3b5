package io.napomni.testkit.fake.onec.schema;

import java.util.Collection;
import java.util.List;

/** Which documents write a register: those named after {@code by=}, separated by commas. */
final class Recorders {
    private static final String BY = "by=";

    private Recorders() {}

    static List<String> among(Collection<String> sets, Collection<String> words) {
        List<String> named = words.stream()
                .filter(word -> word.startsWith(BY))
                .flatMap(word -> SchemaText.names(word.substring(BY.length())).stream())
                .map("Document_"::concat)
                .toList();
        if (named.isEmpty() || !sets.containsAll(named)) {
            throw new IllegalStateException("a register must name documents that are there: " + words);
        }
        return named;
    }
}
