package io.napomni.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads percent-encoded UTF-8, strictly. {@code java.net.URLDecoder} puts U+FFFD for what it cannot read. */
final class PercentCode {

    private PercentCode() {}

    /**
     * @param written of the characters 0 to 255
     * @throws RefusedRequest with 400 if it is malformed or hides a control character
     */
    static String decode(String written) {
        String text = decodeAny(written);
        if (text.chars().anyMatch(c -> (c < ' ' && c != '\n' && c != '\t') || c == 0x7f)) {
            throw malformed();
        }
        return text;
    }

    /**
     * The same with whatever control characters there are.
     *
     * @throws RefusedRequest with 400 if it is malformed
     */
    static String decodeAny(String written) {
        byte[] bytes = new byte[written.length()];
        int length = 0;
        for (int at = 0; at < written.length(); at++) {
            char c = written.charAt(at);
            if (c == '%') {
                bytes[length] = (byte) escaped(written, at);
                at += 2;
            } else {
                bytes[length] = c == '+' ? (byte) ' ' : plain(c);
            }
            length++;
        }
        return lines(utf8(bytes, length));
    }

    private static int escaped(String written, int at) {
        int high = at + 2 < written.length() ? hex(written.charAt(at + 1)) : -1;
        int low = at + 2 < written.length() ? hex(written.charAt(at + 2)) : -1;
        if (high < 0 || low < 0) {
            throw malformed();
        }
        return high * 16 + low;
    }

    /** Digits of ASCII only, which {@code Character.digit} would not keep to. */
    private static int hex(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        char small = (char) (c | ' ');
        return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
    }

    private static byte plain(char c) {
        if (c > 0xff) {
            throw malformed();
        }
        return (byte) c;
    }

    private static String utf8(byte[] bytes, int length) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
        } catch (CharacterCodingException other) {
            throw malformed();
        }
    }

    /** Texts from word processors bring line breaks of their own, vertical tabs and form feeds, and browsers send them. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u000b', '\n')
                .replace('\f', '\n');
    }

    private static RefusedRequest malformed() {
        return new RefusedRequest(400, "the form is not written as browsers write forms");
    }
}
