package io.napomni.testkit.fake.bitrix24.method.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.napomni.testkit.fake.bitrix24.data.PortalTask;
import io.napomni.testkit.fake.bitrix24.event.PortalEvent;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.method.Result;
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
        call.happened(PortalEvent.ofAddedTask(task.id()));
        return Result.of(Json.object().set("task", TaskJson.strings(task, false)));
    }
}
