package io.napomni.testkit.fake.smtp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes what mail wraps in ASCII: encoded words (RFC 2047), base64 and quoted-printable (RFC 2045). */
final class EncodedText {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("(=\\?[^?\\s]+\\?[BbQq]\\?[^?\\s]*\\?=)\\s+(?==\\?)");
    private static final Pattern WORD = Pattern.compile("=\\?([^?\\s]+)\\?([BbQq])\\?([^?\\s]*)\\?=");

    private EncodedText() {}

    static String decode(String header) {
        Matcher word = WORD.matcher(BETWEEN_WORDS.matcher(header).replaceAll("$1"));
        return word.replaceAll(
                found -> Matcher.quoteReplacement(decodeWord(found.group(1), found.group(2), found.group(3))));
    }

    private static String decodeWord(String charset, String encoding, String text) {
        byte[] bytes = encoding.equalsIgnoreCase("B")
                ? Base64.getDecoder().decode(text)
                : quotedPrintable(text.replace('_', ' '));
        return new String(bytes, Charset.forName(charset));
    }

    static byte[] transferDecode(String encoding, byte[] body) {
        if (encoding.equalsIgnoreCase("base64")) {
            return Base64.getMimeDecoder().decode(body);
        }
        if (encoding.equalsIgnoreCase("quoted-printable")) {
            return quotedPrintable(new String(body, StandardCharsets.ISO_8859_1));
        }
        return body;
    }

    private static byte[] quotedPrintable(String text) {
        String joined = text.replaceAll("[ \\t]+(?=\\r?\\n)", "").replaceAll("=\\r?\\n", "");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < joined.length(); i++) {
            char next = joined.charAt(i);
            if (next == '=' && i + 2 <= joined.length() - 1) {
                bytes.write(Integer.parseInt(joined.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(next);
            }
        }
        return bytes.toByteArray();
    }
}
