package io.napomni.smtp.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.util.QPEncoderStream;

/** A text part in ASCII lines of at most 76 characters (RFC 2045), in the smaller of the two encodings. */
final class BodyText {

    private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\r|\\n");
    private static final byte[] CRLF = {'\r', '\n'};
    private static final int LINE = 76;

    private BodyText() {}

    /** Headers and body of the part, without the boundary. */
    static String part(String type, String text) {
        byte[] bytes = LINE_END.matcher(text).replaceAll("\r\n").getBytes(StandardCharsets.UTF_8);
        boolean base64 = isMostlyForeign(bytes);
        return "Content-Type: " + type + "; charset=UTF-8\r\n"
                + "Content-Transfer-Encoding: " + (base64 ? "base64" : "quoted-printable") + "\r\n\r\n"
                + (base64 ? Base64.getMimeEncoder(LINE, CRLF).encodeToString(bytes) : quotedPrintable(bytes)) + "\r\n";
    }

    /** Base64 makes 3 bytes into 4, quoted-printable 1 foreign byte into 3: they are even at a sixth. */
    private static boolean isMostlyForeign(byte[] bytes) {
        long foreign = 0;
        for (byte each : bytes) {
            boolean control = each < ' ' && each != '\r' && each != '\n';
            foreign += control || each == '=' || each == 0x7f ? 1 : 0;
        }
        return foreign * 6 > bytes.length;
    }

    private static String quotedPrintable(byte[] bytes) {
        ByteArrayOutputStream encoded = new ByteArrayOutputStream(bytes.length + bytes.length / 4);
        try (QPEncoderStream encoder = new QPEncoderStream(encoded, LINE)) {
            encoder.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return encoded.toString(StandardCharsets.US_ASCII);
    }
}
