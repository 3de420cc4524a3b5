package io.napomni.onec.wire;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The first letters of an answer, which are read again afterwards. */
final class Opening {
    private static final int LETTERS = 256;
    private static final int BUFFER = 64 << 10;
    private static final String BOM = "\uFEFF";

    private final BufferedInputStream stream;

    Opening(InputStream body) {
        this.stream = new BufferedInputStream(body, BUFFER);
    }

    /** In small letters, without white space and byte order mark before them. */
    String start() throws IOException {
        stream.mark(LETTERS);
        String letters = new String(stream.readNBytes(LETTERS), StandardCharsets.UTF_8);
        stream.reset();
        return letters.replace(BOM, "").strip().toLowerCase(Locale.ROOT);
    }

    InputStream stream() {
        return stream;
    }
}
