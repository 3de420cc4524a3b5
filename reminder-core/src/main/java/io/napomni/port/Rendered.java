package io.napomni.port;

import java.time.Instant;
import java.util.Optional;

/**
 * A letter as the customer will read it.
 *
 * @param subject one line, without control characters
 * @param html a whole HTML document
 * @param text the same as plain text, lines ended by {@code \n}
 * @param dated when it was written; kept while nobody knows whether it arrived, so that a copy is the same letter. Empty
 *     for one that is only looked at
 */
public record Rendered(String subject, String html, String text, Optional<Instant> dated) {

    /** A letter without a date. */
    public Rendered(String subject, String html, String text) {
        this(subject, html, text, Optional.empty());
    }

    /** The same letter, written then. */
    public Rendered dated(Optional<Instant> then) {
        return new Rendered(subject, html, text, then);
    }
}
