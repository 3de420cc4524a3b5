package io.napomni.testkit.fake.onec.row;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.onec.query.Base;
import io.napomni.testkit.fake.onec.query.Filter;
import io.napomni.testkit.fake.onec.query.Order;
import io.napomni.testkit.fake.onec.schema.SetSchema;
import io.napomni.testkit.fake.onec.wire.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Filters rows and puts them in order, without holding them where the order lets it. */
public final class Arranged {
    private Arranged() {}

    /** The rows that pass. */
    public static Iterator<ObjectNode> filtered(Iterator<ObjectNode> rows, Predicate<ObjectNode> wanted) {
        return new Matching(rows, wanted);
    }

    /**
     * The rows that are in sight.
     *
     * @param rows which may be walked through twice
     * @throws Refusal 401, code 20, where one of them is not and the request does not go on without such
     */
    public static Iterator<ObjectNode> visible(Base base, SetSchema set, Supplier<Iterator<ObjectNode>> rows) {
        Optional<Predicate<ObjectNode>> hidden = base.sight().hidden(set);
        if (hidden.isEmpty()) {
            return rows.get();
        }
        if (base.sight().allowedOnly()) {
            return filtered(rows.get(), hidden.get().negate());
        }
        if (filtered(rows.get(), hidden.get()).hasNext()) {
            throw Refusal.rights();
        }
        return rows.get();
    }

    /** Rows in this order; whatever it leaves open is left to chance. */
    public static Iterator<ObjectNode> ordered(SetSchema set, Iterator<ObjectNode> rows, Order order, Random chance) {
        if (order.isNone()) {
            return new Shuffled<>(rows, chance);
        }
        if (order.isByDate()) {
            return new ByDate(rows, Filter.dateOf(set), order, chance);
        }
        List<ObjectNode> all = new ArrayList<>();
        rows.forEachRemaining(all::add);
        Collections.shuffle(all, chance);
        return order.sorted(all).iterator();
    }
}
