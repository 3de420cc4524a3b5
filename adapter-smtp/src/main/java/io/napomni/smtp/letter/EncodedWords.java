package io.napomni.smtp.letter;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text of a header in ASCII (RFC 2047): as it is where that is safe, else in base64 words, each of whole characters and
 * short enough for its line.
 */
final class EncodedWords {

    /** 39 bytes are 52 characters of base64; with the frame of 12 and a header's name they fit into 76. */
    private static final int BYTES_OF_A_WORD = 39;

    private static final int LONGEST_PLAIN = 60;
    private static final Pattern PLAIN = Pattern.compile("[\\x20-\\x7e]*");
    private static final Pattern PLAIN_PHRASE = Pattern.compile("[A-Za-z0-9 ]*");

    private EncodedWords() {}

    static String text(HeaderText text) {
        String value = text.value();
        boolean safe = PLAIN.matcher(value).matches() && value.length() <= LONGEST_PLAIN && !value.contains("=?");
        return safe ? value : words(value);
    }

    /** A display name, where quotes, commas and brackets have a meaning of their own. */
    static String phrase(HeaderText text) {
        String value = text.value();
        return PLAIN_PHRASE.matcher(value).matches() && value.length() <= LONGEST_PLAIN ? value : words(value);
    }

    private static String words(String value) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int bytes = 0;
        for (int point : value.codePoints().toArray()) {
            String character = Character.toString(point);
            int more = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + more > BYTES_OF_A_WORD) {
                words.add(word(word));
                word.setLength(0);
                bytes = 0;
            }
            word.append(character);
            bytes += more;
        }
        words.add(word(word));
        return String.join("\r\n ", words);
    }

    private static String word(CharSequence characters) {
        byte[] bytes = characters.toString().getBytes(StandardCharsets.UTF_8);
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
    }
}
