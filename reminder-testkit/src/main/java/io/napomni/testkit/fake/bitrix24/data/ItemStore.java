package io.napomni.testkit.fake.bitrix24.data;

import io.napomni.testkit.fake.bitrix24.rule.Links;
import io.napomni.testkit.fake.bitrix24.rule.Rights;
import io.napomni.testkit.fake.bitrix24.stage.StageHistory;
import io.napomni.testkit.fake.bitrix24.stage.StageMove;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The items of one kind, by id. Readers and writers may be different threads; each write is seen whole or not at all.
 */
public final class ItemStore {
    private final EntityType type;
    private final FieldTable fields;
    private final UnaryOperator<Map<String, Object>> derived;
    private final AtomicLong multiFieldIds;
    private final Supplier<OffsetDateTime> now;
    private final StageHistory history = new StageHistory();
    private final Rights rights = new Rights();
    private final ItemListener listener;
    private final ConcurrentSkipListMap<Long, Item> items = new ConcurrentSkipListMap<>();
    private final AtomicLong highestId = new AtomicLong();

    ItemStore(
            EntityType type,
            UnaryOperator<Map<String, Object>> derived,
            AtomicLong multiFieldIds,
            Supplier<OffsetDateTime> now,
            ItemListener listener) {
        this.type = type;
        this.fields = new FieldTable(StandardFields.of(type));
        this.derived = derived;
        this.multiFieldIds = multiFieldIds;
        this.now = now;
        this.listener = listener;
    }

    public EntityType type() {
        return type;
    }

    /** The fields of this kind of item; add user fields here before items use them. */
    public FieldTable fields() {
        return fields;
    }

    /**
     * Puts the item, replacing one of that id. Values may be LocalDate, OffsetDateTime, numbers, texts as on the wire,
     * or lists of these.
     *
     * @throws IllegalArgumentException for a field that the kind of item has not, or a value that is not of its type
     */
    public Item put(long id, Map<String, ?> values, MultiField... multiFields) {
        Map<String, Object> stored = new HashMap<>();
        values.forEach((name, raw) -> stored.put(name, strictly(name, raw)));
        return save(id, stored, List.of(multiFields));
    }

    /**
     * Changes one field of an item, as a person at the portal would; null clears it. A change of stage is kept in the
     * {@link #history}, with the time of the portal's clock.
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
                    links().ifPresent(pair -> pair.follow(values, field));
                    return new Item(id, values, item.multiFields());
                })
                .orElseThrow(() -> new IllegalArgumentException("no " + type + " with id " + id));
    }

    /** Replaces the item by what is made of it, atomically; empty when there is none of that id. */
    public Optional<Item> change(long id, UnaryOperator<Item> change) {
        AtomicReference<Item> seen = new AtomicReference<>();
        Item after = items.computeIfPresent(id, (key, before) -> {
            seen.set(before);
            return whole(stamped(before, change.apply(before)));
        });
        keepMove(seen.get(), after);
        if (after != null) {
            listener.happened(type, id, "UPDATE");
        }
        return Optional.ofNullable(after);
    }

    /** Saves values that are already in stored form. */
    public Item save(long id, Map<String, Object> stored, List<MultiField> multiFields) {
        Item item = whole(new Item(id, stored, multiFields));
        Item before = items.put(id, item);
        keepMove(before, item);
        highestId.accumulateAndGet(id, Math::max);
        listener.happened(type, id, before == null ? "ADD" : "UPDATE");
        return item;
    }

    public void remove(long id) {
        if (items.remove(id) != null) {
            listener.happened(type, id, "DELETE");
        }
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

    /** The stages on which items stood; items without stages have none. */
    public StageHistory history() {
        return history;
    }

    /** What the user of the webhook may do here. */
    public Rights rights() {
        return rights;
    }

    /** The pair of fields that name the same linked items, where the kind of item has such a pair. */
    public Optional<Links> links() {
        if (type.hasStages()) {
            return Optional.of(Links.CONTACTS);
        }
        return type == EntityType.CONTACT ? Optional.of(Links.COMPANIES) : Optional.empty();
    }

    private Item stamped(Item before, Item after) {
        if (after.text("stageId").equals(before.text("stageId"))) {
            return after;
        }
        Map<String, Object> values = new HashMap<>(after.values());
        if (after.value("movedTime").equals(before.value("movedTime"))) {
            values.put("movedTime", now.get());
        }
        if (fields.find("previousStageId").isPresent()) {
            values.put("previousStageId", before.text("stageId"));
        }
        return new Item(after.id(), values, after.multiFields());
    }

    private void keepMove(@Nullable Item before, @Nullable Item after) {
        if (after == null || after.value("stageId").isEmpty()) {
            return;
        }
        if (before != null && before.text("stageId").equals(after.text("stageId"))) {
            return;
        }
        boolean closing = !after.text("stageSemanticId").equals("P");
        boolean sameLine = before == null || before.text("categoryId").equals(after.text("categoryId"));
        int kind = before == null ? 1 : sameLine ? (closing ? 3 : 2) : 5;
        Object time = after.value(before == null ? "createdTime" : "movedTime").orElseGet(now);
        history.add(id -> new StageMove(
                id,
                kind,
                after.id(),
                (OffsetDateTime) time,
                (Long) after.value("categoryId").orElse(0L),
                after.text("stageSemanticId"),
                after.text("stageId")));
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
        Map<String, Object> values = derived.apply(item.values());
        return new Item(item.id(), links().map(pair -> pair.completed(values)).orElse(values), numbered);
    }
}
