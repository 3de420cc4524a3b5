package io.napomni.testkit.fake.bitrix24.method;

import com.fasterxml.jackson.databind.JsonNode;
import io.napomni.testkit.fake.bitrix24.data.Item;
import io.napomni.testkit.fake.bitrix24.data.ItemStore;
import io.napomni.testkit.fake.bitrix24.data.ItemWrite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code crm.item.update}: changes the fields that it knows, ignores the others, and answers with the whole item. */
final class ItemUpdate implements RestMethod {
    @Override
    public Result execute(Call call) {
        ItemStore store = call.data().items(call.entityType());
        JsonNode fields = call.param("fields");
        long id = call.params().integer("id");
        Item item =
                store.change(id, before -> changed(call, store, before, fields)).orElseThrow(ItemGet::notFound);
        List<String> names = fields.properties().stream().map(Map.Entry::getKey).toList();
        call.data().written().addItemWrite(new ItemWrite(store.type(), id, false, names));
        return ItemGet.shown(store, item);
    }

    private static Item changed(Call call, ItemStore store, Item before, JsonNode fields) {
        Item written = new FieldWrites(store).applied(before, fields);
        Map<String, Object> values = new HashMap<>(written.values());
        boolean otherPipeline = !written.text("categoryId").equals(before.text("categoryId"));
        if (otherPipeline && !fields.has("stageId")) {
            values.remove("stageId");
        }
        StageCheck.on(call.data().pipelines(store.type()), store.type(), values);
        values.put("updatedTime", call.now());
        values.put("updatedBy", call.userId());
        if (!written.text("stageId").equals(before.text("stageId")) || otherPipeline) {
            values.put("movedTime", call.now());
            values.put("movedBy", call.userId());
        }
        return new Item(before.id(), values, written.multiFields());
    }
}
