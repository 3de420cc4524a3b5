package io.napomni.testkit.fake.bitrix24.data;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The items of one kind, by id. Readers and writers may be different threads; each write is seen whole or not at all. */
public final class ItemStore {
    private final EntityType type;
    private final FieldTable fields;
    private final UnaryOperator<Map<String, Object>> derived;
    private final AtomicLong multiFieldIds;
    private final ConcurrentSkipListMap<Long, Item> items = new ConcurrentSkipListMap<>();
    private final AtomicLong highestId = new AtomicLong();

    ItemStore(EntityType type, UnaryOperator<Map<String, Object>> derived, AtomicLong multiFieldIds) {
        this.type = type;
        this.fields = new FieldTable(StandardFields.of(type));
        this.derived = derived;
        this.multiFieldIds = multiFieldIds;
    }

    public EntityType type() {
        return type;
    }

    /** The fields of this kind of item; add user fields here before items use them. */
    public FieldTable fields() {
        return fields;
    }

    /**
     * Puts the item, replacing one of that id. Values may be LocalDate, OffsetDateTime, numbers, texts as on the wire, or lists of these.
     *
     * @throws IllegalArgumentException for a field that the kind of item has not, or a value that is not of its type
     */
    public Item put(long id, Map<String, ?> values, MultiField... multiFields) {
        Map<String, Object> stored = new HashMap<>();
        values.forEach((name, raw) -> stored.put(name, strictly(name, raw)));
        return save(id, stored, List.of(multiFields));
    }

    /**
     * Changes one field of an item, as a person at the portal would; null clears it.
     *
     * @throws IllegalArgumentException for an unknown id or field, or a value that is not of the field's type
     */
    public Item update(long id, String field, @Nullable Object value) {
        Object stored = value == null ? null : strictly(field, value);
        return change(id, item -> {
                    Map<String, Object> values = new HashMap<>(item.values());
                    values.remove(field);
                    if (stored != null) {
                        values.put(field, stored);
                    }
                    return new Item(id, values, item.multiFields());
                })
                .orElseThrow(() -> new IllegalArgumentException("no " + type + " with id " + id));
    }

    /** Replaces the item by what is made of it, atomically; empty when there is none of that id. */
    public Optional<Item> change(long id, UnaryOperator<Item> change) {
        return Optional.ofNullable(items.computeIfPresent(id, (key, before) -> whole(change.apply(before))));
    }

    /** Saves values that are already in stored form. */
    public Item save(long id, Map<String, Object> stored, List<MultiField> multiFields) {
        Item item = whole(new Item(id, stored, multiFields));
        items.put(id, item);
        highestId.accumulateAndGet(id, Math::max);
        return item;
    }

    public void remove(long id) {
        items.remove(id);
    }

    public Optional<Item> find(long id) {
        return Optional.ofNullable(items.get(id));
    }

    public boolean contains(long id) {
        return items.containsKey(id);
    }

    public int size() {
        return items.size();
    }

    /** All items by ascending id: a live view that is never copied and cannot be changed. */
    public NavigableMap<Long, Item> byId() {
        return Collections.unmodifiableNavigableMap(items);
    }

    /** The id for a new item, greater than any before it. */
    public long nextId() {
        return highestId.incrementAndGet();
    }

    private Object strictly(String name, Object raw) {
        Field field = fields.find(name)
                .filter(found -> !found.is(FieldTrait.COMPUTED))
                .orElseThrow(() -> new IllegalArgumentException(type + " has no field to set named " + name));
        return field.stored(raw)
                .orElseThrow(() -> new IllegalArgumentException(
                        "field " + name + " of type " + field.type() + " cannot hold " + raw));
    }

    private Item whole(Item item) {
        List<MultiField> numbered = item.multiFields().stream()
                .map(one -> one.id() == 0 ? one.withId(multiFieldIds.incrementAndGet()) : one)
                .toList();
        return new Item(item.id(), derived.apply(item.values()), numbered);
    }
}
