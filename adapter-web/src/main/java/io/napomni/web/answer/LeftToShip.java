package io.napomni.web.answer;

import io.napomni.model.Quantity;
import io.napomni.model.SubjectRef;
import java.util.List;

/**
 * What is left to ship of what a letter is about, for the page on which a customer orders. A host gives it; where it fails
 * or knows nothing, the page has no list and the customer writes in words.
 */
@FunctionalInterface
public interface LeftToShip {

    /** No page lists anything. */
    LeftToShip UNKNOWN = subject -> List.of();

    /**
     * The lines of a contract, in the order in which they are shown. Asked when the page is shown and again when it comes
     * back, by whoever has a link that works and by nobody else; {@link KeptLines} keeps answers for a while and does
     * not wait long.
     */
    List<Line> of(SubjectRef subject);

    /**
     * One thing that is left.
     *
     * @param id by which it is known again when the page comes back; shown to the customer's browser
     * @param name as the customer knows the goods
     * @param left how much at most can be ordered by this line; a line of which nothing is left is not shown
     */
    record Line(String id, String name, Quantity left) {

        private static final int LONGEST_ID = 60;

        /** @throws IllegalArgumentException if the id is blank or longer than 60 characters, or the name is blank */
        public Line {
            if (id.isBlank() || id.length() > LONGEST_ID || name.isBlank()) {
                throw new IllegalArgumentException("a line has a name, and an id of at most 60 characters");
            }
        }
    }
}
