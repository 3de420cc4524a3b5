package io.napomni.testkit.fake.onec.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * The row that is looked at.
 *
 * @param outer the row to whose rows a lambda belongs
 */
record Frame(ObjectNode row, @Nullable Frame outer) {
    static Frame of(ObjectNode row) {
        return new Frame(row, null);
    }
}
