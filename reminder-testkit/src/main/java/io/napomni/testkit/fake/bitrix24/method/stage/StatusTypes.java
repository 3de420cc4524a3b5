package io.napomni.testkit.fake.bitrix24.method.stage;

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
import java.util.List;

/**
 * {@code crm.status.entity.types}: under which names {@code crm.status.list} knows what. Of directories that are no
 * stages only the names are here.
 *
 * @see
 * <a
 *     href="https://apidocs.bitrix24.com/api-reference/crm/status/crm-status-entity-types.html">crm.status.entity.types</a>
 */
final class StatusTypes implements RestMethod {
    private static final List<String> DIRECTORIES =
            List.of("SOURCE", "CONTACT_TYPE", "COMPANY_TYPE", "EMPLOYEES", "INDUSTRY", "DEAL_TYPE", "HONORIFIC");

    @Override
    public Result execute(Call call) {
        ArrayNode result = Json.array();
        DIRECTORIES.forEach(name -> result.addObject().put("ID", name).put("NAME", name));
        call.data().pipelines(EntityType.SMART_INVOICE).all().forEach(one -> result.add(ofInvoices(one)));
        call.data().pipelines(EntityType.DEAL).all().forEach(one -> result.add(ofDeals(one)));
        return Result.of(result);
    }

    private static ObjectNode ofInvoices(Pipeline pipeline) {
        ObjectNode json = named(EntityType.SMART_INVOICE, pipeline);
        json.putArray("SEMANTIC_INFO");
        return json.put("PREFIX", "DT31_" + pipeline.id())
                .put("FIELD_ATTRIBUTE_SCOPE", "category_" + pipeline.id())
                .put("ENTITY_TYPE_ID", EntityType.SMART_INVOICE.id())
                .put("IS_ENABLED", true)
                .put("CATEGORY_ID", pipeline.id());
    }

    private static ObjectNode ofDeals(Pipeline pipeline) {
        ObjectNode json = named(EntityType.DEAL, pipeline);
        boolean main = pipeline.id() == 0;
        if (!main) {
            json.put("PARENT_ID", "DEAL_STAGE").put("PREFIX", "C" + pipeline.id());
        }
        json.putObject("SEMANTIC_INFO")
                .put("START_FIELD", first(pipeline, StageSemantics.PROCESS))
                .put("FINAL_SUCCESS_FIELD", first(pipeline, StageSemantics.SUCCESS))
                .put("FINAL_UNSUCCESS_FIELD", first(pipeline, StageSemantics.FAILURE))
                .put("FINAL_SORT", 0);
        json.put("FIELD_ATTRIBUTE_SCOPE", main ? "" : "category_" + pipeline.id())
                .put("ENTITY_TYPE_ID", EntityType.DEAL.id());
        return main ? json.put("CATEGORY_ID", 0) : json.put("CATEGORY_ID", Long.toString(pipeline.id()));
    }

    private static ObjectNode named(EntityType type, Pipeline pipeline) {
        return Json.object().put("ID", pipeline.stagesEntityId(type)).put("NAME", pipeline.name());
    }

    private static String first(Pipeline pipeline, StageSemantics semantics) {
        return pipeline.stages().stream()
                .filter(stage -> stage.semantics() == semantics)
                .map(Stage::statusId)
                .findFirst()
                .orElse("");
    }
}
