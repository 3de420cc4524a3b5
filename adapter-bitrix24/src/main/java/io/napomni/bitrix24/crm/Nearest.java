package io.napomni.bitrix24.crm;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Suggests what somebody may have meant. */
public final class Nearest {
    private static final int SUGGESTIONS = 3;

    private Nearest() {}

    /** A sentence that names the few with the most similar names; empty when there are none at all. */
    public static <T> String to(String wanted, Collection<T> known, Function<T, String> name) {
        if (known.isEmpty()) {
            return "";
        }
        String lower = wanted.toLowerCase(Locale.ROOT);
        return known.stream()
                .sorted(Comparator.comparingInt(
                        (T each) -> distance(lower, name.apply(each).toLowerCase(Locale.ROOT))))
                .limit(SUGGESTIONS)
                .map(Object::toString)
                .collect(Collectors.joining(", ", "The nearest: ", "."));
    }

    /** Edits that turn one text into the other (Levenshtein). */
    static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int replaced = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[right.length()];
    }
}
