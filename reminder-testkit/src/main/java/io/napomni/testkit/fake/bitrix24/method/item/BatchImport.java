package io.napomni.testkit.fake.bitrix24.method.item;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import io.napomni.testkit.fake.bitrix24.wire.RestError;
import java.util.List;

/**
 * {@code crm.item.batchImport}: up to 20 items at once, each of which is made or refused by itself.
 *
 * @see
 * <a
 *     href="https://apidocs.bitrix24.com/api-reference/crm/universal/import/crm-item-batch-import.html">crm.item.batchImport</a>
 */
final class BatchImport implements RestMethod {
    private static final int MOST = 20;

    @Override
    public Result execute(Call call) {
        EntityType type = call.entityType();
        List<JsonNode> data = Json.values(call.param("data"));
        if (data.size() > MOST) {
            throw RestError.badRequest("MAX_IMPORT_BATCH_SIZE_EXCEEDED", "You cannot import more than 20 items");
        }
        UfNames names = new UfNames(call, call.data().items(type).fields());
        ItemWriter writer = new ItemWriter(call, type);
        ObjectNode result = Json.object();
        ArrayNode items = result.putArray("items");
        data.forEach(fields -> items.add(imported(writer, names.written(fields))));
        return Result.of(result);
    }

    private static ObjectNode imported(ItemWriter writer, JsonNode fields) {
        try {
            ObjectNode made = Json.object();
            made.putObject("item").put("id", writer.add(fields).id());
            return made;
        } catch (RestError refused) {
            return refused.body();
        }
    }
}
