package io.napomni.template.syntax;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** The word a person may have meant. */
public final class Nearest {

    private Nearest() {}

    /** Ready to be put at the end of a sentence; empty when nothing is near. */
    public static String suggestion(String written, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(word -> distance(written, word)))
                .filter(word -> distance(written, word) <= Math.max(2, written.length() / 3))
                .map(word -> "; did you mean " + word + "?")
                .orElse("");
    }

    /** How many letters must be put in, left out or changed. */
    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
