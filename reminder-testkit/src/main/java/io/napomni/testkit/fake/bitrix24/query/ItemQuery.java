package io.napomni.testkit.fake.bitrix24.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.napomni.testkit.fake.bitrix24.data.Item;
import io.napomni.testkit.fake.bitrix24.data.ItemStore;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** A filtered and ordered reading of a store, page by page. */
public final class ItemQuery {
    public static final int PAGE = 50;

    private final ItemStore store;
    private final Filter filter;
    private final Ordering ordering;

    /**
     * A query of the parameters {@code filter} and {@code order}.
     *
     * @throws io.napomni.testkit.fake.bitrix24.wire.RestError where the portal would refuse them
     */
    public ItemQuery(ItemStore store, JsonNode filter, JsonNode order) {
        this.store = store;
        this.filter = Filter.of(filter, store.fields());
        this.ordering = Ordering.of(order, store.fields());
    }

    /** The page that begins at {@code start}; -1 is the first page without counting, and looks no further than its last item. */
    public Page page(long start) {
        if (start < 0) {
            return new Page(matching().limit(PAGE).toList(), 0, OptionalInt.empty());
        }
        long from = start / PAGE * PAGE;
        List<Item> all = matching().toList();
        List<Item> items = all.stream().skip(from).limit(PAGE).toList();
        boolean more = all.size() > from + PAGE;
        return new Page(items, all.size(), more ? OptionalInt.of((int) from + PAGE) : OptionalInt.empty());
    }

    private Stream<Item> matching() {
        if (!ordering.isById()) {
            return filter.ids().ascending(store).filter(filter.condition()).sorted(ordering.comparator());
        }
        Stream<Item> byId = ordering.isDescending()
                ? filter.ids().descending(store)
                : filter.ids().ascending(store);
        return byId.filter(filter.condition());
    }
}
