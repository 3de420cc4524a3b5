package io.napomni.testkit.fake.bitrix24.method;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.data.Item;
import io.napomni.testkit.fake.bitrix24.data.ItemStore;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import io.napomni.testkit.fake.bitrix24.wire.RestError;

/** {@code crm.item.get}: one item, whole. */
final class ItemGet implements RestMethod {
    @Override
    public Result execute(Call call) {
        ItemStore store = call.data().items(call.entityType());
        Item item = store.find(call.params().integer("id")).orElseThrow(ItemGet::notFound);
        return shown(store, item);
    }

    static Result shown(ItemStore store, Item item) {
        ObjectNode result = Json.object();
        result.set("item", new ItemJson(store).whole(item));
        return Result.of(result);
    }

    static RestError notFound() {
        return RestError.badRequest("NOT_FOUND", "Element not found");
    }
}
