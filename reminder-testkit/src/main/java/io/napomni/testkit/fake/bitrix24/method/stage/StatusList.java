package io.napomni.testkit.fake.bitrix24.method.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.data.Pipeline;
import io.napomni.testkit.fake.bitrix24.data.Stage;
import io.napomni.testkit.fake.bitrix24.data.StageSemantics;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * {@code crm.status.list}: the stages of pipelines, filtered by {@code ENTITY_ID} and other fields, all on one page.
 */
final class StatusList implements RestMethod {
    private static final List<EntityType> STAGED = List.of(EntityType.DEAL, EntityType.SMART_INVOICE);
    private static final long PIPELINE_IDS = 1000;

    @Override
    public Result execute(Call call) {
        ArrayNode result = Json.array();
        for (EntityType type : STAGED) {
            for (Pipeline pipeline : call.data().pipelines(type).all()) {
                stages(type, pipeline).stream()
                        .filter(stage -> passes(stage, call.param("filter")))
                        .forEach(result::add);
            }
        }
        return Result.listed(result, result.size());
    }

    private static boolean passes(ObjectNode stage, JsonNode filter) {
        for (Map.Entry<String, JsonNode> wanted : filter.properties()) {
            boolean fits = Json.values(wanted.getValue()).stream()
                    .anyMatch(value ->
                            value.asText().equals(stage.path(wanted.getKey()).asText()));
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static List<ObjectNode> stages(EntityType type, Pipeline pipeline) {
        return pipeline.stages().stream()
                .sorted(Comparator.comparingInt(Stage::sort))
                .map(stage -> shown(type, pipeline, stage))
                .toList();
    }

    private static ObjectNode shown(EntityType type, Pipeline pipeline, Stage stage) {
        long id = 100
                + type.id() * PIPELINE_IDS
                + pipeline.id() * 100
                + pipeline.stages().indexOf(stage);
        StageSemantics semantics = stage.semantics();
        ObjectNode json = Json.object()
                .put("ID", Long.toString(id))
                .put("ENTITY_ID", pipeline.stagesEntityId(type))
                .put("STATUS_ID", stage.statusId())
                .put("NAME", stage.name())
                .put("NAME_INIT", stage.name())
                .put("SORT", Integer.toString(stage.sort()))
                .put("SYSTEM", "Y")
                .put("CATEGORY_ID", Long.toString(pipeline.id()))
                .put("COLOR", "#39A8EF");
        json.set("SEMANTICS", semantics.isClosing() ? Json.NODES.textNode(semantics.code()) : Json.NODES.nullNode());
        json.putObject("EXTRA").put("SEMANTICS", semantics.word()).put("COLOR", "#39A8EF");
        return json;
    }
}
