package io.napomni.testkit.fake.bitrix24.method.item;

import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import io.napomni.testkit.fake.bitrix24.wire.RestError;

/** {@code crm.item.delete}: removes an item and answers with an empty result. */
final class ItemDelete implements RestMethod {
    @Override
    public Result execute(Call call) {
        if (!new ItemWriter(call, call.entityType()).delete(call.params().integer("id"))) {
            throw RestError.badRequest("NOT_FOUND", "Item not found");
        }
        return Result.of(Json.array());
    }
}
