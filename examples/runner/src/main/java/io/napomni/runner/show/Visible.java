package io.napomni.runner.show;

import java.util.Locale;
import java.util.regex.Pattern;

/** Makes visible what would command a terminal or turn the direction of its text (ECMA-48, UAX #9). */
final class Visible {

    /** What {@link Paint} writes for ESC, so that the screen knows its own colours; a noncharacter of Unicode. */
    static final char COLOUR = '\uFDD0';

    private static final int PICTURES = 0x2400;
    private static final char PICTURE_OF_DELETE = '\u2421';
    private static final char UNKNOWN = '\uFFFD';
    private static final Pattern TURNING = Pattern.compile("[\\x{80}-\\x{9F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");
    private static final Pattern UNESCAPED = Pattern.compile(TURNING.pattern() + "|[\\x7F" + COLOUR + "]");
    private static final Pattern PAINT = Pattern.compile(COLOUR + "(\\[(?:0|1|2|32|33|36|1;31)m)");

    private Visible() {}

    /** A text of lines: line ends stay, tabs are spaces. */
    static String lines(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.replace("\r\n", "\n").chars().forEach(one -> shown.append(picture((char) one)));
        return TURNING.matcher(shown).replaceAll(String.valueOf(UNKNOWN));
    }

    /** The same for one line. */
    static String line(String text) {
        return lines(text).replace('\n', ' ').replace(COLOUR, UNKNOWN);
    }

    /** A JSON document, in which nothing is lost: what its writer leaves unescaped is escaped. */
    static String json(String document) {
        return UNESCAPED
                .matcher(document)
                .replaceAll(found -> escaped(found.group().charAt(0)));
    }

    /** Colours as a terminal understands them; for what has been made visible. */
    static String coloured(String text) {
        return PAINT.matcher(text).replaceAll("\u001b$1").replace(COLOUR, UNKNOWN);
    }

    private static String escaped(char one) {
        return String.format(Locale.ROOT, "\\\\u%04x", (int) one);
    }

    private static char picture(char one) {
        if (one == '\n' || one == '\t') {
            return one == '\t' ? ' ' : one;
        }
        return one < ' ' ? (char) (PICTURES + one) : one == 0x7F ? PICTURE_OF_DELETE : one;
    }
}
