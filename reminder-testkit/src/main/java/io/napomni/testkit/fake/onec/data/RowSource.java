package io.napomni.testkit.fake.onec.data;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Optional;

/**
 * Rows of one set that are made when asked for, so that a million of them need no memory. Every walk gives the same
 * rows; several threads may walk at once.
 */
public interface RowSource {
    /**
     * The rows dated within the window, ordered by date; sets without dates give all, or those among which are all that
     * refer to documents of the window. A row that was given out is not touched again by the source.
     *
     * @param window of the property Date, or Period of a register; of a register without dates, of the documents
     */
    Iterator<ObjectNode> rows(Window window);

    /** The row with this Ref_Key, in lower case. */
    Optional<ObjectNode> find(String refKey);
}
