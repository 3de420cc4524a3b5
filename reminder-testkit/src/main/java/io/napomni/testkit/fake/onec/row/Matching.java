package io.napomni.testkit.fake.onec.row;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rows of another iterator that pass. */
final class Matching implements Iterator<ObjectNode> {
    private final Iterator<ObjectNode> source;
    private final Predicate<ObjectNode> wanted;
    private @Nullable ObjectNode ahead;

    Matching(Iterator<ObjectNode> source, Predicate<ObjectNode> wanted) {
        this.source = source;
        this.wanted = wanted;
    }

    @Override
    public boolean hasNext() {
        while (ahead == null && source.hasNext()) {
            ObjectNode row = source.next();
            if (wanted.test(row)) {
                ahead = row;
            }
        }
        return ahead != null;
    }

    @Override
    public ObjectNode next() {
        if (!hasNext() || ahead == null) {
            throw new NoSuchElementException();
        }
        ObjectNode given = ahead;
        ahead = null;
        return given;
    }
}
