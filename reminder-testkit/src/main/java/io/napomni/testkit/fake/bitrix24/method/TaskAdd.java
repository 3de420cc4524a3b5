package io.napomni.testkit.fake.bitrix24.method;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.data.PortalTask;
import io.napomni.testkit.fake.bitrix24.data.PortalTime;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import io.napomni.testkit.fake.bitrix24.wire.Params;
import io.napomni.testkit.fake.bitrix24.wire.RestError;
import java.util.List;

/** {@code tasks.task.add}: a task, answered with strings for ids, as all of {@code tasks.*}. */
final class TaskAdd implements RestMethod {
    @Override
    public Result execute(Call call) {
        JsonNode fields = call.param("fields");
        String title = fields.path("TITLE").asText("");
        if (title.isEmpty()) {
            throw RestError.badRequest("ERROR_CORE", "Task title is not specified<br>");
        }
        long responsible = Params.integer(fields.path("RESPONSIBLE_ID"));
        if (!call.data().users().containsKey(responsible)) {
            throw RestError.badRequest("ERROR_CORE", "Responsible person is not specified<br>");
        }
        List<String> bindings = Json.values(fields.path("UF_CRM_TASK")).stream()
                .map(binding -> binding.asText())
                .toList();
        String deadline = fields.path("DEADLINE").asText("");
        String description = fields.path("DESCRIPTION").asText("");
        PortalTask task = call.data()
                .written()
                .addTask(id -> new PortalTask(id, title, description, responsible, deadline, bindings));
        return Result.of(shown(task));
    }

    private static ObjectNode shown(PortalTask task) {
        ObjectNode result = Json.object();
        ObjectNode json = result.putObject("task")
                .put("id", Long.toString(task.id()))
                .put("title", task.title())
                .put("description", task.description())
                .put("responsibleId", Long.toString(task.responsibleId()));
        PortalTime.moment(task.deadline())
                .ifPresentOrElse(
                        deadline -> json.put("deadline", PortalTime.format(deadline)), () -> json.putNull("deadline"));
        json.put("status", "2");
        return result;
    }
}
