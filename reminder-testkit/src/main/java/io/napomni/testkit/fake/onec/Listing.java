package io.napomni.testkit.fake.onec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.onec.data.Window;
import io.napomni.testkit.fake.onec.query.Filter;
import io.napomni.testkit.fake.onec.query.Order;
import io.napomni.testkit.fake.onec.row.Arranged;
import io.napomni.testkit.fake.onec.row.Forms;
import io.napomni.testkit.fake.onec.row.Page;
import io.napomni.testkit.fake.onec.schema.SetSchema;
import io.napomni.testkit.fake.onec.shape.Shape;
import io.napomni.testkit.fake.onec.table.VirtualRows;
import io.napomni.testkit.fake.onec.wire.Refusal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers with many rows, or with how many there are. */
final class Listing {
    private final long mostRows;

    Listing(long mostRows) {
        this.mostRows = mostRows;
    }

    /** The rows of a set. */
    Answer of(SetSchema set, Asked asked) {
        Filter filter = checked(set, asked);
        Order order = asked.order(set);
        Shape shape = asked.shape(set);
        Supplier<Iterator<ObjectNode>> matching = matching(set, filter, asked);
        Iterator<ObjectNode> page = page(set, matching.get(), order, asked);
        return new Answer.Rows(asked.detail(), set, set.name(), count(asked, matching), shape, limited(page));
    }

    /** The rows of a virtual table, all of them or what the options leave. */
    Answer of(VirtualRows table, Asked asked) {
        SetSchema set = table.schema();
        if (asked.options().number("$skip").isPresent() && asked.rules().has(Oddity.NO_SKIP_ON_VIRTUAL_TABLES)) {
            throw Refusal.unparsable("$skip");
        }
        Filter filter = asked.filter(set);
        Supplier<Iterator<ObjectNode>> matching =
                () -> Arranged.filtered(table.rows().iterator(), filter);
        boolean unordered = asked.rules().has(Oddity.NO_ORDER_OF_VIRTUAL_TABLES);
        Order order = unordered ? Order.of(asked.base(), set, "") : asked.order(set);
        Iterator<ObjectNode> page = page(set, matching.get(), order, asked);
        return new Answer.Rows(
                asked.detail(), set, table.context(), count(asked, matching), asked.shape(set), limited(page));
    }

    /** How many rows of a set match. */
    long count(SetSchema set, Asked asked) {
        return number(matching(set, checked(set, asked), asked).get());
    }

    private Supplier<Iterator<ObjectNode>> matching(SetSchema set, Filter filter, Asked asked) {
        Forms forms = new Forms(asked.base());
        return () -> Arranged.visible(asked.base(), set, () -> Arranged.filtered(forms.rows(set, filter), filter));
    }

    private static Filter checked(SetSchema set, Asked asked) {
        Filter filter = asked.filter(set);
        String text = asked.options().text("$filter").orElse("");
        boolean date =
                asked.rules().has(Oddity.NO_FILTER_BY_DATE) && !filter.window().equals(Window.ALL);
        boolean recorder = asked.rules().has(Oddity.NO_FILTER_BY_RECORDER) && text.contains("Recorder");
        boolean cast = asked.rules().has(Oddity.NO_FILTER_THROUGH_CAST) && text.contains(")/");
        if (date || recorder || cast) {
            throw Refusal.inWhere();
        }
        return filter;
    }

    private static Iterator<ObjectNode> page(SetSchema set, Iterator<ObjectNode> rows, Order order, Asked asked) {
        return new Page(Arranged.ordered(set, rows, order, asked.chance()), asked.skip(), asked.top());
    }

    private static Optional<Long> count(Asked asked, Supplier<Iterator<ObjectNode>> rows) {
        return asked.isCounted() ? Optional.of(number(rows.get())) : Optional.empty();
    }

    private static long number(Iterator<ObjectNode> rows) {
        long number = 0;
        for (; rows.hasNext(); rows.next()) {
            number++;
        }
        return number;
    }

    private Iterator<ObjectNode> limited(Iterator<ObjectNode> rows) {
        if (mostRows == Long.MAX_VALUE) {
            return rows;
        }
        List<ObjectNode> held = new ArrayList<>();
        while (rows.hasNext()) {
            held.add(rows.next());
            if (held.size() > mostRows) {
                throw Refusal.memory();
            }
        }
        return held.iterator();
    }
}
