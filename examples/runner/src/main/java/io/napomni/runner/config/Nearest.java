package io.napomni.runner.config;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what was probably meant. */
public final class Nearest {

    private Nearest() {}

    /** The known name with the fewest changes from the written one; empty if nothing is known. */
    public static String to(String written, List<String> known) {
        return known.stream()
                .min(Comparator.comparingInt((String name) -> changes(written, name))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse("");
    }

    /** Whether a word is a known one with one or two letters wrong. */
    public static boolean isSlip(String written, List<String> known) {
        return known.stream().anyMatch(name -> changes(written, name) <= 2);
    }

    /** Letters to insert, drop or replace; capitals do not count. */
    private static int changes(String left, String right) {
        String from = left.toLowerCase(Locale.ROOT);
        String to = right.toLowerCase(Locale.ROOT);
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
