package io.napomni.smtp.letter;

import java.util.List;
import java.util.Optional;

/**
 * What goes with a letter beside its text.
 *
 * @param files in this order
 * @param unsubscribe for letters of a purpose that may be declined
 */
public record Enclosed(List<Attachment> files, Optional<Unsubscribe> unsubscribe) {

    /** Copies the list. */
    public Enclosed {
        files = List.copyOf(files);
    }

    /** Nothing. */
    public static Enclosed nothing() {
        return new Enclosed(List.of(), Optional.empty());
    }
}
