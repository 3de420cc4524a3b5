package io.napomni.onec.query;

import java.nio.charset.StandardCharsets;

/**
 * Percent-encoding of UTF-8 bytes by RFC 3986: a space is %20, since 1C does not read + as one. What the RFC allows
 * bare and 1C's syntax uses stays bare, because addresses may not be long.
 */
final class Percent {
    private static final String UNRESERVED = "-._~";
    private static final String IN_QUERY = UNRESERVED + "'(),/:*";
    private static final String IN_PATH = UNRESERVED + "'(),=:";
    private static final String HEX = "0123456789ABCDEF";

    private Percent() {}

    static String query(String text) {
        return encoded(text, IN_QUERY);
    }

    /** One segment of a path. */
    static String segment(String text) {
        return encoded(text, IN_PATH);
    }

    private static String encoded(String text, String bare) {
        StringBuilder encoded = new StringBuilder(text.length() * 2);
        for (byte part : text.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (part & 0xFF);
            if (isAlphanumeric(letter) || bare.indexOf(letter) >= 0) {
                encoded.append(letter);
            } else {
                encoded.append('%').append(HEX.charAt(letter >> 4)).append(HEX.charAt(letter & 15));
            }
        }
        return encoded.toString();
    }

    private static boolean isAlphanumeric(char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
    }
}
