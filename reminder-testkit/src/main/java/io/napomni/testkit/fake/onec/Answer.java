package io.napomni.testkit.fake.onec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.onec.schema.SetSchema;
import io.napomni.testkit.fake.onec.shape.Detail;
import io.napomni.testkit.fake.onec.shape.Shape;
import io.napomni.testkit.fake.onec.wire.Reply;
import java.util.Iterator;
import java.util.Optional;

/** What a request is answered with. */
sealed interface Answer {
    /** A short text. */
    record Text(Reply reply) implements Answer {}

    /**
     * Rows, written one by one.
     *
     * @param set to which they belong
     * @param context what {@code odata.metadata} names behind the number sign
     * @param count the number of all that match, where it was asked for
     */
    record Rows(
            Detail detail, SetSchema set, String context, Optional<Long> count, Shape shape, Iterator<ObjectNode> rows)
            implements Answer {}

    /** One object. */
    record One(Detail detail, SetSchema set, String context, Shape shape, ObjectNode row) implements Answer {}
}
