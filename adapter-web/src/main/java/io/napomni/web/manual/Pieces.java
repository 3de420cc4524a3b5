package io.napomni.web.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A text that may be longer than one value of a page, as values beside each other. */
final class Pieces {

    /** Characters of a text on a page; the text of a letter that a person writes is shorter. */
    static final int LONGEST = 20_000;

    private static final int PIECE = 8_000;
    private static final int LONGEST_LINE = 600;

    private Pieces() {}

    static List<Map<String, Object>> of(String text) {
        List<Map<String, Object>> pieces = new ArrayList<>();
        int end = Math.min(text.length(), LONGEST);
        for (int from = 0; from < end; from += PIECE) {
            pieces.add(Map.of("words", text.substring(from, Math.min(end, from + PIECE))));
        }
        return pieces;
    }

    /** A line as long as others. */
    static String clip(String line) {
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
    }
}
