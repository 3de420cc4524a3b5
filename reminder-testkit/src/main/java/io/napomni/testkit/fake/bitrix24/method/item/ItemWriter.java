package io.napomni.testkit.fake.bitrix24.method.item;

import com.fasterxml.jackson.databind.JsonNode;
import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.data.Item;
import io.napomni.testkit.fake.bitrix24.data.ItemStore;
import io.napomni.testkit.fake.bitrix24.data.ItemWrite;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.rule.Right;
import io.napomni.testkit.fake.bitrix24.wire.RestError;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Adds and changes items for {@code crm.item.*} and for the old methods, which do the same under other names. */
public final class ItemWriter {
    private final Call call;
    private final ItemStore store;

    public ItemWriter(Call call, EntityType type) {
        this.call = call;
        this.store = call.data().items(type);
    }

    /**
     * Makes an item.
     *
     * @param fields under the names of {@code crm.item.*}, multi-fields as {@code fm}
     * @throws RestError where the portal would refuse it
     */
    public Item add(JsonNode fields) {
        demand(Right.ADD);
        FieldWrites writes = new FieldWrites(call.data(), store, fields);
        Map<String, Object> values = writes.applied(defaults());
        writes.checkRequired(values, true);
        StageCheck.on(call.data().pipelines(store.type()), store.type(), values);
        long id = store.nextId();
        if (store.fields().find("accountNumber").isPresent()) {
            values.putIfAbsent("accountNumber", Long.toString(id));
        }
        Item item = store.save(id, values, MultiFieldWrites.applied(List.of(), fields.path("fm")));
        keep(id, true, fields);
        return item;
    }

    /**
     * Changes an item; empty when there is none of that id.
     *
     * @throws RestError where the portal would refuse it
     */
    public Optional<Item> update(long id, JsonNode fields) {
        demand(Right.UPDATE, id);
        Optional<Item> item = store.change(id, before -> changed(before, fields));
        item.ifPresent(found -> keep(id, false, fields));
        return item;
    }

    /**
     * Removes an item; false when there is none of that id.
     *
     * @throws RestError where the user may not
     */
    public boolean delete(long id) {
        demand(Right.DELETE, id);
        boolean found = store.contains(id);
        store.remove(id);
        return found;
    }

    private void demand(Right right) {
        demand(store.rights().allows(right));
    }

    private void demand(Right right, long id) {
        demand(store.rights().allows(call.userId(), right, id));
    }

    private static void demand(boolean allowed) {
        if (!allowed) {
            throw RestError.badRequest("ACCESS_DENIED", "Access denied");
        }
    }

    private void keep(long id, boolean added, JsonNode fields) {
        List<String> names = fields.properties().stream().map(Map.Entry::getKey).toList();
        call.data().written().addItemWrite(new ItemWrite(store.type(), id, added, names));
    }

    private Item changed(Item before, JsonNode fields) {
        FieldWrites writes = new FieldWrites(call.data(), store, fields);
        Map<String, Object> values = writes.applied(before.values());
        writes.checkRequired(values, false);
        boolean otherPipeline =
                !Objects.equals(values.get("categoryId"), before.values().get("categoryId"));
        if (otherPipeline && !fields.has("stageId")) {
            values.remove("stageId");
        }
        StageCheck.on(call.data().pipelines(store.type()), store.type(), values);
        values.put("updatedTime", call.now());
        values.put("updatedBy", call.userId());
        if (!Objects.equals(values.get("stageId"), before.values().get("stageId")) || otherPipeline) {
            demandStage();
            values.put("movedTime", call.now());
            values.put("movedBy", call.userId());
        }
        return new Item(before.id(), values, MultiFieldWrites.applied(before.multiFields(), fields.path("fm")));
    }

    private void demandStage() {
        if (!store.rights().allows(Right.STAGE)) {
            throw RestError.badRequest("", "Insufficient permissions to change the stage");
        }
    }

    private Map<String, Object> defaults() {
        Map<String, Object> values = new HashMap<>();
        values.put("createdTime", call.now());
        values.put("updatedTime", call.now());
        values.put("createdBy", call.userId());
        values.put("updatedBy", call.userId());
        values.put("assignedById", call.userId());
        values.put("opened", "Y");
        if (store.type().hasStages()) {
            values.put("opportunity", BigDecimal.ZERO);
            values.put("isManualOpportunity", "N");
            values.put("movedTime", call.now());
            values.put("movedBy", call.userId());
        }
        return values;
    }
}
