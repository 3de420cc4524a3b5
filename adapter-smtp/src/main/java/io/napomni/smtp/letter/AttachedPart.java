package io.napomni.smtp.letter;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

/** A file as a part of a letter: base64, its name in ASCII for old readers and as it is for the others (RFC 2231). */
final class AttachedPart {

    private static final byte[] CRLF = {'\r', '\n'};
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int LINE = 76;
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_";
    /** Three characters each and the frame of their line. */
    private static final int BYTES_OF_A_LINE = 20;

    private AttachedPart() {}

    static void append(StringBuilder text, Attachment file) {
        text.append("Content-Type: ").append(file.type()).append("\r\nContent-Transfer-Encoding: base64\r\n");
        text.append("Content-Disposition: attachment;\r\n filename=\"")
                .append(asciiName(file.name()))
                .append('"');
        appendName(text, file.name().getBytes(StandardCharsets.UTF_8));
        text.append("\r\n\r\n");
        text.append(Base64.getMimeEncoder(LINE, CRLF).encodeToString(file.content()));
        text.append("\r\n");
    }

    private static void appendName(StringBuilder text, byte[] name) {
        for (int from = 0, line = 0; from < name.length; from += BYTES_OF_A_LINE, line++) {
            text.append(";\r\n filename*").append(line).append("*=").append(line == 0 ? "UTF-8''" : "");
            for (int at = from; at < Math.min(name.length, from + BYTES_OF_A_LINE); at++) {
                boolean plain = PLAIN.indexOf(name[at]) >= 0;
                text.append(plain ? String.valueOf((char) name[at]) : "%" + HEX.toHexDigits(name[at]));
            }
        }
    }

    private static String asciiName(String name) {
        StringBuilder ascii = new StringBuilder();
        name.codePoints()
                .limit(40)
                .forEach(point -> ascii.append(PLAIN.indexOf(point) >= 0 ? Character.toString(point) : "_"));
        return ascii.toString();
    }
}
