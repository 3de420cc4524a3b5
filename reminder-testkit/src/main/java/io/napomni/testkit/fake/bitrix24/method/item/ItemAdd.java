package io.napomni.testkit.fake.bitrix24.method.item;

import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.method.Result;

/** {@code crm.item.add}: makes an item and answers with the whole of it. */
final class ItemAdd implements RestMethod {
    @Override
    public Result execute(Call call) {
        EntityType type = call.entityType();
        UfNames names = new UfNames(call, call.data().items(type).fields());
        return ItemGet.shown(call, new ItemWriter(call, type).add(names.written(call.param("fields"))));
    }
}
