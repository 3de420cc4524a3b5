package io.napomni.testkit.fake.onec.row;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.onec.query.Order;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Rows that come by date, put in order among those of the same date; what the order leaves open is shuffled. */
final class ByDate implements Iterator<ObjectNode> {
    private final Iterator<ObjectNode> source;
    private final String date;
    private final Order order;
    private final Random chance;
    private Iterator<ObjectNode> group = Collections.emptyIterator();
    private @Nullable ObjectNode ahead;

    ByDate(Iterator<ObjectNode> source, String date, Order order, Random chance) {
        this.source = source;
        this.date = date;
        this.order = order;
        this.chance = chance;
    }

    @Override
    public boolean hasNext() {
        return group.hasNext() || ahead != null || source.hasNext();
    }

    @Override
    public ObjectNode next() {
        if (!group.hasNext()) {
            group = nextGroup().iterator();
        }
        return group.next();
    }

    private List<ObjectNode> nextGroup() {
        ObjectNode first = ahead == null && source.hasNext() ? source.next() : ahead;
        if (first == null) {
            throw new NoSuchElementException();
        }
        List<ObjectNode> same = new ArrayList<>(List.of(first));
        ahead = null;
        while (ahead == null && source.hasNext()) {
            ObjectNode further = source.next();
            if (further.path(date).equals(first.path(date))) {
                same.add(further);
            } else {
                ahead = further;
            }
        }
        if (same.size() > 1) {
            Collections.shuffle(same, chance);
        }
        return order.sorted(same);
    }
}
