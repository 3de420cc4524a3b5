package io.napomni.smtp.wire;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Listens to what comes from a server: whether its last line has ended, and that it does not talk without end. */
final class Hearing {

    /** A reply is a few lines of 512 bytes (RFC 5321 section 4.5.3.1.5), certificates a few thousand bytes. */
    static final int LONGEST = 256 * 1024;

    private int heard;
    private int last = '\n';

    /** From here on the next reply is counted. */
    void begin() {
        heard = 0;
    }

    /** A line that was cut looks whole to Angus, and what stood behind the cut may have said the opposite. */
    boolean hasLineEnded() {
        return last == '\n';
    }

    InputStream over(InputStream source) {
        return new FilterInputStream(source) {
            @Override
            public int read() throws IOException {
                int next = super.read();
                if (next >= 0) {
                    heard(1, next);
                }
                return next;
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                int count = super.read(into, from, most);
                if (count > 0) {
                    heard(count, into[from + count - 1]);
                }
                return count;
            }
        };
    }

    private void heard(int count, int lastByte) throws IOException {
        heard += count;
        last = lastByte;
        if (heard > LONGEST) {
            throw new IOException("the server's reply does not end");
        }
    }
}
