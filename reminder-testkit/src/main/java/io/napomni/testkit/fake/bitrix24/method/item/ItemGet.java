package io.napomni.testkit.fake.bitrix24.method.item;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.data.Item;
import io.napomni.testkit.fake.bitrix24.data.ItemStore;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.rule.Right;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import io.napomni.testkit.fake.bitrix24.wire.RestError;

/** {@code crm.item.get}: one item, whole. */
final class ItemGet implements RestMethod {
    @Override
    public Result execute(Call call) {
        ItemStore store = call.data().items(call.entityType());
        Item item = store.find(call.params().integer("id")).orElseThrow(ItemGet::notFound);
        if (!store.rights().allows(call.userId(), Right.READ, item.id())) {
            throw RestError.badRequest("ACCESS_DENIED", "Access denied");
        }
        return shown(call, item);
    }

    static Result shown(Call call, Item item) {
        ItemStore store = call.data().items(call.entityType());
        ObjectNode result = Json.object();
        result.set("item", new ItemJson(store, new UfNames(call, store.fields())).whole(item));
        return Result.of(result);
    }

    static RestError notFound() {
        return RestError.badRequest("NOT_FOUND", "Element not found");
    }
}
