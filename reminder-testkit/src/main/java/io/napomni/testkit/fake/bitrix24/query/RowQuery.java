package io.napomni.testkit.fake.bitrix24.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.napomni.testkit.fake.bitrix24.row.Row;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A filtered and ordered reading of rows, page by page. */
public final class RowQuery<R extends Row> {
    public static final int PAGE = 50;

    private final Rows<R> rows;
    private final IdRange ids;
    private final Predicate<? super R> condition;
    private final Ordering ordering;

    private RowQuery(Rows<R> rows, IdRange ids, Predicate<? super R> condition, Ordering ordering) {
        this.rows = rows;
        this.ids = ids;
        this.condition = condition;
        this.ordering = ordering;
    }

    /**
     * A query of the parameters {@code filter} and {@code order}.
     *
     * @throws io.napomni.testkit.fake.bitrix24.wire.RestError where the portal would refuse them
     */
    public static <R extends Row> RowQuery<R> of(Rows<R> rows, JsonNode filter, JsonNode order) {
        Filter read = Filter.of(filter, rows.fields(), rows.idName());
        return new RowQuery<>(rows, read.ids(), read.condition(), Ordering.of(order, rows.fields(), rows.idName()));
    }

    /** The same query, narrowed by what no filter of a field can say. */
    public RowQuery<R> where(Predicate<? super R> more) {
        return new RowQuery<>(rows, ids, row -> condition.test(row) && more.test(row), ordering);
    }

    /**
     * The page that begins at {@code start}; -1 is the first page without counting, and looks no further than its last
     * row.
     */
    public Page<R> page(long start) {
        if (start < 0) {
            return new Page<>(matching().limit(PAGE).toList(), 0, OptionalInt.empty());
        }
        long from = start / PAGE * PAGE;
        List<R> all = matching().toList();
        List<R> page = all.stream().skip(from).limit(PAGE).toList();
        boolean more = all.size() > from + PAGE;
        return new Page<>(page, all.size(), more ? OptionalInt.of((int) from + PAGE) : OptionalInt.empty());
    }

    private Stream<R> matching() {
        if (!ordering.isById()) {
            return ids.ascending(rows.byId()).filter(condition).sorted(ordering.comparator());
        }
        Stream<R> byId = ordering.isDescending() ? ids.descending(rows.byId()) : ids.ascending(rows.byId());
        return byId.filter(condition);
    }
}
