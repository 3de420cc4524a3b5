package io.napomni.testkit.fake.onec.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Percent-encoding as 1C reads it: UTF-8, and a plus sign is a plus sign. */
public final class Percent {
    private static final int HEX = 16;
    private static final int LENGTH = 3;

    private Percent() {}

    /**
     * The text behind the encoding.
     *
     * @throws Refusal 400 for a percent sign without two digits
     */
    public static String decode(String raw) {
        if (raw.indexOf('%') < 0) {
            return raw;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        int at = 0;
        while (at < raw.length()) {
            int end = raw.indexOf('%', at);
            if (end == at) {
                bytes.write(hex(raw, at));
                at += LENGTH;
            } else {
                int stop = end < 0 ? raw.length() : end;
                bytes.writeBytes(raw.substring(at, stop).getBytes(StandardCharsets.UTF_8));
                at = stop;
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static int hex(String raw, int at) {
        int high = at + 1 < raw.length() ? Character.digit(raw.charAt(at + 1), HEX) : -1;
        int low = at + 2 < raw.length() ? Character.digit(raw.charAt(at + 2), HEX) : -1;
        if (high < 0 || low < 0) {
            throw Refusal.html(400, "Bad Request - Invalid URL");
        }
        return high * HEX + low;
    }
}
