package io.napomni.testkit.fake.bitrix24.method.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.data.PortalTask;
import io.napomni.testkit.fake.bitrix24.data.PortalTime;
import io.napomni.testkit.fake.bitrix24.wire.Json;

/** A task as the older protocol shows it, with strings for ids, and as REST 3.0 does, with numbers and words. */
final class TaskJson {
    private TaskJson() {}

    /** What is answered by default; bindings only where they are asked for. */
    static ObjectNode strings(PortalTask task, boolean withBindings) {
        ObjectNode json = Json.object()
                .put("id", Long.toString(task.id()))
                .put("title", task.title())
                .put("description", task.description())
                .put("responsibleId", Long.toString(task.responsibleId()));
        json.set("deadline", deadline(task));
        json.put("status", "2");
        if (withBindings) {
            json.set("ufCrmTask", bindings(task));
        }
        return json;
    }

    static ObjectNode rest3(PortalTask task, long userId) {
        ObjectNode json =
                Json.object().put("id", task.id()).put("title", task.title()).put("description", task.description());
        json.set("deadline", deadline(task));
        json.put("needsControl", false)
                .put("priority", "average")
                .put("status", "pending")
                .putNull("parentId")
                .put("durationType", "days")
                .put("mark", "none")
                .put("link", "/company/personal/user/" + userId + "/tasks/task/view/" + task.id() + "/");
        json.set("crmItemIds", bindings(task));
        return json.put("requireResult", false);
    }

    private static JsonNode deadline(PortalTask task) {
        return PortalTime.moment(task.deadline())
                .<JsonNode>map(deadline -> Json.NODES.textNode(PortalTime.format(deadline)))
                .orElseGet(Json.NODES::nullNode);
    }

    private static ArrayNode bindings(PortalTask task) {
        ArrayNode bindings = Json.array();
        task.bindings().forEach(bindings::add);
        return bindings;
    }
}
