package io.napomni.smtp.bounce;

import io.napomni.port.SourceException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A file of letters one after another (mbox, RFC 4155). It is only read: each time from its beginning, so whoever owns
 * it empties it. Letters of more than 4 MB are passed over.
 */
public final class MboxFile implements ReturnedMail {

    private static final int LONGEST = 4 * 1024 * 1024;
    private static final Pattern QUOTED = Pattern.compile(">+From ");

    private final Path file;

    /** A file that need not be there yet. */
    public MboxFile(Path file) {
        this.file = file;
    }

    @Override
    public int read(Predicate<byte[]> reader) {
        if (!Files.exists(file)) {
            return 0;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return new Reading(reader).over(in);
        } catch (IOException failed) {
            throw new SourceException(
                    "The file of returned mail " + file + " cannot be read: check its rights.", failed);
        }
    }

    /** One pass. A line "From " after an empty line begins a letter. */
    private static final class Reading {

        private final Predicate<byte[]> reader;
        private final ByteArrayOutputStream letter = new ByteArrayOutputStream();
        private boolean begun;
        private int done;

        private Reading(Predicate<byte[]> reader) {
            this.reader = reader;
        }

        private int over(InputStream in) throws IOException {
            boolean afterEmpty = true;
            for (byte[] line = line(in); line.length > 0; line = line(in)) {
                String start = new String(line, 0, Math.min(line.length, 40), StandardCharsets.ISO_8859_1);
                if (afterEmpty && start.startsWith("From ")) {
                    end();
                    begun = true;
                } else if (begun && letter.size() <= LONGEST) {
                    int quote = QUOTED.matcher(start).lookingAt() ? 1 : 0;
                    letter.write(line, quote, line.length - quote);
                }
                afterEmpty = line.length <= 2 && start.isBlank();
            }
            end();
            return done;
        }

        private void end() {
            if (begun && letter.size() > 0 && letter.size() <= LONGEST) {
                done += reader.test(letter.toByteArray()) ? 1 : 0;
            }
            letter.reset();
        }

        private static byte[] line(InputStream in) throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream(100);
            int next;
            do {
                next = in.read();
                if (next >= 0) {
                    line.write(next);
                }
            } while (next >= 0 && next != '\n' && line.size() < LONGEST);
            return line.toByteArray();
        }
    }
}
