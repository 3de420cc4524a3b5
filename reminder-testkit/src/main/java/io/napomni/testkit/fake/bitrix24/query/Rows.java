package io.napomni.testkit.fake.bitrix24.query;

import io.napomni.testkit.fake.bitrix24.data.FieldTable;
import io.napomni.testkit.fake.bitrix24.data.Item;
import io.napomni.testkit.fake.bitrix24.data.ItemStore;
import io.napomni.testkit.fake.bitrix24.row.Row;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Rows of one kind, ready to be asked.
 *
 * @param byId never copied
 * @param fields what may be filtered and ordered by
 * @param idName the name of the id among the fields
 */
public record Rows<R extends Row>(NavigableMap<Long, R> byId, FieldTable fields, String idName) {
    /** The items of a store under the names of {@code crm.item.*}. */
    public static Rows<Item> of(ItemStore store) {
        return new Rows<>(store.byId(), store.fields(), "id");
    }

    /** Rows that are few enough to be collected anew for each question. */
    public static <R extends Row> Rows<R> of(Collection<R> few, FieldTable fields, String idName) {
        NavigableMap<Long, R> byId = new TreeMap<>();
        few.forEach(row -> byId.put(row.id(), row));
        return new Rows<>(byId, fields, idName);
    }
}
