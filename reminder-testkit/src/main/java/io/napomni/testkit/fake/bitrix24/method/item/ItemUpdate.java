package io.napomni.testkit.fake.bitrix24.method.item;

import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.data.Item;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.method.Result;

/** {@code crm.item.update}: changes the fields that it knows, ignores the others, and answers with the whole item. */
final class ItemUpdate implements RestMethod {
    @Override
    public Result execute(Call call) {
        EntityType type = call.entityType();
        UfNames names = new UfNames(call, call.data().items(type).fields());
        Item item = new ItemWriter(call, type)
                .update(call.params().integer("id"), names.written(call.param("fields")))
                .orElseThrow(ItemGet::notFound);
        return ItemGet.shown(call, item);
    }
}
