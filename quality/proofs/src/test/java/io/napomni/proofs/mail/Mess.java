package io.napomni.proofs.mail;

import java.util.List;
import java.util.Random;

/** Text as nobody should write it: characters of all planes, and what could end a line or begin a header. */
final class Mess {

    private static final int LONGEST = 60;
    private static final List<String> EVIL = List.of(
            "\r\nBcc: x@evil.example",
            "\r\n\r\n<p>",
            "\n",
            "\r",
            "\0",
            "\u0085",
            "\u2028",
            "\u2029",
            "\ud83d",
            "\udc00",
            "=?utf-8?b?",
            "?=",
            "\"",
            "\\",
            "<x@evil.example>",
            ";",
            ",",
            "%0d%0a",
            "''");

    private Mess() {}

    static String any(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(LONGEST); length > 0; length--) {
            if (random.nextInt(12) == 0) {
                text.append(EVIL.get(random.nextInt(EVIL.size())));
            } else {
                int point = random.nextInt(random.nextBoolean() ? 0x500 : 0x110000);
                text.appendCodePoint(
                        Character.isDefined(point) && !Character.isISOControl(point) && !isOdd(point) ? point : 'x');
            }
        }
        return text.toString();
    }

    /** The same in one line, as it may be read: each run of what ends lines or is no character has become a blank. */
    static String inOneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp} ]+", " ").strip();
    }

    /** Halves of characters come by themselves, and what is white in one language is none in another. */
    private static boolean isOdd(int point) {
        return (point >= 0xD800 && point <= 0xDFFF) || Character.isWhitespace(point) || Character.isSpaceChar(point);
    }
}
