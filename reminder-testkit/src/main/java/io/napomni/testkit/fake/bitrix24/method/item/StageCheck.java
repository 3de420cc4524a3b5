package io.napomni.testkit.fake.bitrix24.method.item;

import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.data.Pipeline;
import io.napomni.testkit.fake.bitrix24.data.Pipelines;
import io.napomni.testkit.fake.bitrix24.wire.RestError;
import java.util.Map;
import java.util.Optional;

/** A stage must be one of the pipeline on which the item is. */
final class StageCheck {
    private StageCheck() {}

    static void on(Pipelines pipelines, EntityType type, Map<String, Object> values) {
        Object stage = values.get("stageId");
        if (!type.hasStages() || stage == null) {
            return;
        }
        Optional<Pipeline> pipeline =
                values.get("categoryId") instanceof Long id ? pipelines.find(id) : pipelines.byDefault();
        if (pipeline.flatMap(found -> found.stage(stage.toString())).isEmpty()) {
            throw RestError.badRequest("CRM_FIELD_ERROR_VALUE_NOT_VALID", "Invalid value for field \"Stage\"");
        }
    }
}
