package io.napomni.testkit.fake.bitrix24.method.item;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.data.Item;
import io.napomni.testkit.fake.bitrix24.data.ItemStore;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.query.Page;
import io.napomni.testkit.fake.bitrix24.query.RowQuery;
import io.napomni.testkit.fake.bitrix24.query.Rows;
import io.napomni.testkit.fake.bitrix24.rule.Right;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import java.util.List;
import java.util.OptionalLong;

/** {@code crm.item.list}: a page of 50 items of one kind, filtered and ordered; of those only that the user may read. */
final class ItemList implements RestMethod {
    @Override
    public Result execute(Call call) {
        ItemStore store = call.data().items(call.entityType());
        UfNames names = new UfNames(call, store.fields());
        JsonNode filter = names.plain(call.param("filter"));
        RowQuery<Item> query = RowQuery.of(Rows.of(store), filter, names.plain(call.param("order")));
        Page<Item> page = query.where(item -> store.rights().allows(call.userId(), Right.READ, item.id()))
                .page(call.params().integer("start"));
        List<String> select = Json.values(call.param("select")).stream()
                .map(name -> name.asText())
                .toList();
        ItemJson json = new ItemJson(store, names);
        ArrayNode items = Json.array();
        page.rows().forEach(item -> items.add(shown(call, json, item, select)));
        ObjectNode result = Json.object();
        result.set("items", items);
        return new Result(result, OptionalLong.of(page.total()), page.next());
    }

    private static ObjectNode shown(Call call, ItemJson json, Item item, List<String> select) {
        return select.isEmpty() || select.contains("*")
                ? json.whole(item)
                : json.selected(item, select, call.flatAliasesInList());
    }
}
