package io.napomni.testkit.fake.bitrix24.method.old;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.data.Field;
import io.napomni.testkit.fake.bitrix24.data.Item;
import io.napomni.testkit.fake.bitrix24.data.ItemStore;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.method.item.ItemFields;
import io.napomni.testkit.fake.bitrix24.method.item.ItemWriter;
import io.napomni.testkit.fake.bitrix24.query.Names;
import io.napomni.testkit.fake.bitrix24.query.Page;
import io.napomni.testkit.fake.bitrix24.query.RowQuery;
import io.napomni.testkit.fake.bitrix24.query.Rows;
import io.napomni.testkit.fake.bitrix24.rule.Right;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import io.napomni.testkit.fake.bitrix24.wire.RestError;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The old methods of one kind of item, for example {@code crm.deal.*}. Their errors have an empty code.
 *
 * @see <a href="https://apidocs.bitrix24.com/api-reference/crm/deals/index.html">deals</a>
 */
final class OldFamily {
    private final EntityType type;
    private final String unknownOnUpdate;

    OldFamily(EntityType type, String unknownOnUpdate) {
        this.type = type;
        this.unknownOnUpdate = unknownOnUpdate;
    }

    Result list(Call call) {
        demandObject(call, "order");
        demandObject(call, "filter");
        demand(call, Right.READ);
        OldNames names = names(call);
        ObjectNode filter = (ObjectNode) Names.renamed(objectOf(call, "filter"), names::itemName);
        filter.remove("logic");
        Page<Item> page = RowQuery.of(
                        Rows.of(store(call)), filter, Names.renamed(objectOf(call, "order"), names::itemName))
                .where(item -> store(call).rights().allows(call.userId(), Right.READ, item.id()))
                .page(call.params().integer("start"));
        Set<String> select = Json.values(call.param("select")).stream()
                .map(name -> name.asText())
                .collect(Collectors.toSet());
        OldJson json = new OldJson(type, names);
        ArrayNode result = Json.array();
        page.rows().forEach(item -> result.add(json.selected(item, select)));
        return new Result(result, OptionalLong.of(page.total()), page.next());
    }

    Result get(Call call) {
        Item item = store(call).find(id(call)).orElseThrow(() -> refused("Not found"));
        demand(call, Right.READ, item.id());
        return Result.of(new OldJson(type, names(call)).whole(item));
    }

    Result add(Call call) {
        demand(call, Right.ADD);
        ObjectNode fields = OldFields.of(call, names(call));
        return Result.of(Json.NODES.numberNode(
                old(() -> new ItemWriter(call, type).add(fields)).id()));
    }

    Result update(Call call) {
        long id = id(call);
        demand(call, Right.UPDATE, id);
        ObjectNode fields = OldFields.of(call, names(call));
        if (type == EntityType.DEAL) {
            fields.remove("categoryId");
        }
        if (old(() -> new ItemWriter(call, type).update(id, fields)).isEmpty()) {
            throw refused(unknownOnUpdate);
        }
        return Result.of(Json.NODES.booleanNode(true));
    }

    Result delete(Call call) {
        long id = id(call);
        demand(call, Right.DELETE, id);
        if (!new ItemWriter(call, type).delete(id)) {
            throw refused("Not found");
        }
        return Result.of(Json.NODES.booleanNode(true));
    }

    Result fields(Call call) {
        ObjectNode result = Json.object();
        names(call).all().forEach((name, field) -> result.set(name, described(name, field)));
        return Result.of(result);
    }

    private ObjectNode described(String name, Field field) {
        ObjectNode json = ItemFields.described(field);
        return type == EntityType.DEAL && name.equals("CATEGORY_ID") ? json.put("isImmutable", true) : json;
    }

    private ItemStore store(Call call) {
        return call.data().items(type);
    }

    private OldNames names(Call call) {
        return new OldNames(store(call).fields());
    }

    private void demand(Call call, Right right) {
        demand(store(call).rights().allows(right));
    }

    private void demand(Call call, Right right, long id) {
        demand(store(call).rights().allows(call.userId(), right, id));
    }

    private static void demand(boolean allowed) {
        if (!allowed) {
            throw refused("Access denied.");
        }
    }

    private static long id(Call call) {
        long id = call.params().integer("id");
        if (id <= 0) {
            throw refused("ID is not defined or invalid.");
        }
        return id;
    }

    private static JsonNode objectOf(Call call, String name) {
        return call.params().has(name) ? call.param(name) : Json.object();
    }

    private static void demandObject(Call call, String name) {
        JsonNode value = call.param(name);
        if (value.isValueNode() && !value.isNull()) {
            throw refused("Parameter '" + name + "' must be array.");
        }
    }

    /** What the new methods refuse with a code, the old ones refuse without. */
    private static <T> T old(Supplier<T> work) {
        try {
            return work.get();
        } catch (RestError error) {
            throw refused(error.description());
        }
    }

    static RestError refused(String text) {
        return RestError.badRequest("", text);
    }
}
