package io.napomni.testkit.fake.bitrix24.method.activity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.activity.LogMessage;
import io.napomni.testkit.fake.bitrix24.activity.Owner;
import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.data.PortalTime;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import io.napomni.testkit.fake.bitrix24.wire.Params;
import io.napomni.testkit.fake.bitrix24.wire.RestError;
import java.util.List;

/** {@code crm.timeline.logmessage.add}: leaves an entry in the log of an item. */
final class LogMessageAdd implements RestMethod {
    @Override
    public Result execute(Call call) {
        JsonNode fields = call.param("fields");
        for (String name : List.of("entityTypeId", "entityId", "title", "text", "iconCode")) {
            if (fields.path(name).asText("").isEmpty()) {
                throw RestError.badRequest("100", "Could not find value for parameter {" + name + "}");
            }
        }
        LogMessage message = new LogMessage(
                call.data().written().nextId(),
                owner(call, fields),
                fields.path("title").asText(),
                fields.path("text").asText(),
                fields.path("iconCode").asText(),
                call.userId(),
                call.now());
        call.data().timeline().add(message);
        return Result.of(shown(message));
    }

    private static Owner owner(Call call, JsonNode fields) {
        long id = Params.integer(fields.path("entityId"));
        return EntityType.withId(Params.integer(fields.path("entityTypeId")))
                .filter(type -> call.data().items(type).contains(id))
                .map(type -> type.owner(id))
                .orElseThrow(() -> RestError.badRequest("OWNER_NOT_FOUND", "Owner was not found"));
    }

    private static ObjectNode shown(LogMessage message) {
        ObjectNode result = Json.object();
        result.putObject("logMessage")
                .put("id", message.id())
                .put("created", PortalTime.format(message.created()))
                .put("authorId", message.authorId())
                .put("title", message.title())
                .put("text", message.text())
                .put("iconCode", message.iconCode());
        return result;
    }
}
