package io.napomni.onec.wire;

import java.io.IOException;
import java.io.InputStream;

/**
 * Makes something of an answer, all of it or nothing. It may be asked again with another answer to the same question.
 */
@FunctionalInterface
public interface BodyReader<T> {
    /** Reads to the end. Throws what the stream throws, and an {@link IOException} if the answer is none. */
    T read(InputStream body) throws IOException;
}
