package io.napomni.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The bytes of a request, never more than {@value #LARGEST}; of a longer one only that it is too long. */
public final class WebBody {

    /** Bytes; a letter of 64,000 Cyrillic characters in a form has six times as many. */
    public static final int LARGEST = 512 * 1024;

    private static final int DRAINED = 8 * LARGEST;

    /** No bytes. */
    public static final WebBody NONE = new WebBody(new byte[0], false);

    private final byte[] bytes;
    private final boolean tooLong;

    private WebBody(byte[] bytes, boolean tooLong) {
        this.bytes = bytes;
        this.tooLong = tooLong;
    }

    /**
     * Reads to the end. Of a longer one no more than the limit is kept; the rest is thrown away up to 4 MiB, because a
     * sender who is cut off while still sending may never hear the refusal (RFC 9112, section 9.6).
     *
     * @throws IOException if the sender is gone
     */
    public static WebBody read(InputStream stream) throws IOException {
        byte[] read = stream.readNBytes(LARGEST);
        long beyond = drained(stream);
        return beyond > 0 ? new WebBody(new byte[0], true) : new WebBody(read, false);
    }

    private static long drained(InputStream stream) throws IOException {
        byte[] thrownAway = new byte[8192];
        long count = 0;
        while (count < DRAINED) {
            int more = stream.read(thrownAway);
            if (more < 0) {
                break;
            }
            count += more;
        }
        return count;
    }

    /** The text in UTF-8. */
    public static WebBody of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return bytes.length > LARGEST ? new WebBody(new byte[0], true) : new WebBody(bytes, false);
    }

    /**
     * The bytes as the characters 0 to 255, for forms and for what looks into other kinds of content.
     *
     * @param most how many bytes the reader is ready for
     * @throws RefusedRequest with 413 if there are more
     */
    public String latin(int most) {
        if (tooLong || bytes.length > most) {
            throw new RefusedRequest(413, "the form is too long");
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** How many bytes there are, and no more: a form may hold anything. */
    @Override
    public String toString() {
        return tooLong ? "WebBody[too long]" : "WebBody[" + bytes.length + " bytes]";
    }
}
