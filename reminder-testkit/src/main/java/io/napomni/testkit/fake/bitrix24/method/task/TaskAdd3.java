package io.napomni.testkit.fake.bitrix24.method.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.napomni.testkit.fake.bitrix24.data.PortalTask;
import io.napomni.testkit.fake.bitrix24.data.PortalTime;
import io.napomni.testkit.fake.bitrix24.event.PortalEvent;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import io.napomni.testkit.fake.bitrix24.wire.RestError;
import java.util.List;

/**
 * {@code tasks.task.add} of REST 3.0.
 *
 * <p>Source: <a href="https://apidocs.bitrix24.com/api-reference/tasks/tasks-task-add-rest-v3.html">tasks.task.add</a>.
 */
final class TaskAdd3 implements RestMethod {
    @Override
    public Result execute(Call call) {
        JsonNode fields = call.param("fields");
        if (!fields.isObject()) {
            throw required("fields");
        }
        String title = text(fields, "title");
        if (title.isEmpty()) {
            throw required("title");
        }
        long responsible = user(call, fields, "responsibleId");
        long creator = user(call, fields, "creatorId");
        String deadline = text(fields, "deadline");
        if (!deadline.isEmpty() && PortalTime.moment(deadline).isEmpty()) {
            throw wrongType("deadline", "DateTime");
        }
        String description = text(fields, "description");
        List<String> bindings = Json.values(fields.path("crmItemIds")).stream()
                .map(binding -> binding.asText())
                .toList();
        PortalTask task = call.data()
                .written()
                .addTask(id -> new PortalTask(id, title, description, responsible, deadline, bindings));
        call.happened(PortalEvent.ofAddedTask(task.id()));
        return Result.of(Json.object().set("item", TaskJson.rest3(task, creator)));
    }

    static RestError required(String field) {
        return RestError.invalidField(field, "Required field `" + field + "` is not specified");
    }

    static RestError wrongType(String field, String type) {
        return RestError.invalidField(
                field, "Field `" + field + "` requires data type `" + type + "` for this request");
    }

    private static String text(JsonNode fields, String name) {
        JsonNode value = fields.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isTextual()) {
            throw wrongType(name, "string");
        }
        return value.textValue();
    }

    private static long user(Call call, JsonNode fields, String name) {
        JsonNode value = fields.path(name);
        if (value.isMissingNode() || value.isNull()) {
            throw required(name);
        }
        if (!value.isIntegralNumber()) {
            throw wrongType(name, "int");
        }
        if (value.longValue() != call.userId() && !call.data().users().containsKey(value.longValue())) {
            String which = name.equals("responsibleId") ? "User specified in the \"Executor\" field not found" : "";
            throw RestError.invalidField(name, which);
        }
        return value.longValue();
    }
}
