package io.napomni.testkit.fake.bitrix24.method.stage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.data.Pipeline;
import io.napomni.testkit.fake.bitrix24.data.Pipelines;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.wire.Json;

/** {@code crm.category.list}: the pipelines of one kind of item. */
final class CategoryList implements RestMethod {
    @Override
    public Result execute(Call call) {
        EntityType type = call.entityType();
        Pipelines pipelines = call.data().pipelines(type);
        ObjectNode result = Json.object();
        ArrayNode categories = result.putArray("categories");
        long byDefault = pipelines.byDefault().map(Pipeline::id).orElse(0L);
        pipelines.all().forEach(one -> categories.add(shown(one, type, one.id() == byDefault)));
        return Result.listed(result, categories.size());
    }

    private static ObjectNode shown(Pipeline pipeline, EntityType type, boolean byDefault) {
        return Json.object()
                .put("id", pipeline.id())
                .put("name", pipeline.name())
                .put("sort", pipeline.sort())
                .put("entityTypeId", type.id())
                .put("isDefault", byDefault ? "Y" : "N")
                .put("originId", "")
                .put("originatorId", "");
    }
}
