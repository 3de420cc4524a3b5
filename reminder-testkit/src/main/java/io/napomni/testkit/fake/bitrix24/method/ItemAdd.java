package io.napomni.testkit.fake.bitrix24.method;

import com.fasterxml.jackson.databind.JsonNode;
import io.napomni.testkit.fake.bitrix24.data.Item;
import io.napomni.testkit.fake.bitrix24.data.ItemStore;
import io.napomni.testkit.fake.bitrix24.data.ItemWrite;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code crm.item.add}: makes an item and answers with the whole of it. */
final class ItemAdd implements RestMethod {
    @Override
    public Result execute(Call call) {
        ItemStore store = call.data().items(call.entityType());
        JsonNode fields = call.param("fields");
        Map<String, Object> values = new FieldWrites(store).applied(defaults(call, store), fields);
        StageCheck.on(call.data().pipelines(store.type()), store.type(), values);
        long id = store.nextId();
        Item item = store.save(id, values, MultiFieldWrites.applied(List.of(), fields.path("fm")));
        List<String> names = fields.properties().stream().map(Map.Entry::getKey).toList();
        call.data().written().addItemWrite(new ItemWrite(store.type(), id, true, names));
        return ItemGet.shown(store, item);
    }

    private static Map<String, Object> defaults(Call call, ItemStore store) {
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
