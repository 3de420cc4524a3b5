package io.napomni.smtp.bounce;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How much of a letter is read as a report. Of a real one the status is the second part of three (RFC 6522, 3); what
 * comes back whole may be long, but is the last. A stranger's letter may have a part for each five bytes, and the mail
 * library searches the class path for each part.
 */
final class ReportStart {

    private static final int LONGEST = 256 * 1024;
    private static final int MOST_PARTS = 32;

    private ReportStart() {}

    /** Where to end, whatever the letter is. */
    static int ofAny(byte[] letter) {
        return Math.min(letter.length, LONGEST);
    }

    /**
     * Where to end in a letter of several parts.
     *
     * @param boundary what parts them; empty if the letter does not say it
     */
    static int ofParts(byte[] letter, String boundary) {
        byte[] dashed = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        int parts = 0;
        for (int i = 0; i < ofAny(letter); i++) {
            // A line that only begins like a boundary counts too: no real report has so many of them before its status.
            if (beginsLine(letter, i) && stands(dashed, letter, i) && ++parts > MOST_PARTS) {
                return i;
            }
        }
        return ofAny(letter);
    }

    /** The mail library takes either sign for an end of a line. */
    private static boolean beginsLine(byte[] letter, int at) {
        return at == 0 || letter[at - 1] == '\n' || letter[at - 1] == '\r';
    }

    private static boolean stands(byte[] what, byte[] letter, int at) {
        int end = at + what.length;
        return end <= letter.length && Arrays.equals(what, 0, what.length, letter, at, end);
    }
}
