package io.napomni.testkit.fake.onec.row;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** A part of some rows: so many are left out, and so many of the rest are given. */
public final class Page implements Iterator<ObjectNode> {
    private final Iterator<ObjectNode> source;
    private long skip;
    private long left;

    /** The rows after the first {@code skip}, at most {@code top}. */
    public Page(Iterator<ObjectNode> source, long skip, long top) {
        this.source = source;
        this.skip = skip;
        this.left = top;
    }

    @Override
    public boolean hasNext() {
        while (left > 0 && skip > 0 && source.hasNext()) {
            source.next();
            skip--;
        }
        return left > 0 && source.hasNext();
    }

    @Override
    public ObjectNode next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        left--;
        return source.next();
    }
}
