package io.napomni.testkit.fake.bitrix24.method.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.data.PortalTask;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import io.napomni.testkit.fake.bitrix24.wire.RestError;
import java.util.List;

/**
 * {@code tasks.task.get} of REST 3.0: the selected fields of a task; names it does not have are left out without a
 * word.
 *
 * <p>Source: <a href="https://apidocs.bitrix24.com/api-reference/tasks/tasks-task-get-rest-v3.html">tasks.task.get</a>.
 */
final class TaskGet3 implements RestMethod {
    @Override
    public Result execute(Call call) {
        JsonNode id = call.param("id");
        if (id.isMissingNode()) {
            throw TaskAdd3.required("id");
        }
        if (!id.isIntegralNumber()) {
            throw TaskAdd3.wrongType("id", "int");
        }
        PortalTask task = TaskGet.find(call, id.longValue())
                .orElseThrow(() -> RestError.rest3(
                        400, "ENTITYNOTFOUNDEXCEPTION", "Record with ID = `" + id.longValue() + "` not found"));
        ObjectNode whole = TaskJson.rest3(task, call.userId());
        List<JsonNode> select = Json.values(call.param("select"));
        if (select.isEmpty()) {
            return Result.of(Json.object().set("item", whole));
        }
        ObjectNode item = Json.object();
        select.stream().map(JsonNode::asText).filter(whole::has).forEach(name -> item.set(name, whole.path(name)));
        return Result.of(Json.object().set("item", item));
    }
}
