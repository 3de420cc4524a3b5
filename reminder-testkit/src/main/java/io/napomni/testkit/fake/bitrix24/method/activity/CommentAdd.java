package io.napomni.testkit.fake.bitrix24.method.activity;

import com.fasterxml.jackson.databind.JsonNode;
import io.napomni.testkit.fake.bitrix24.activity.Note;
import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.data.TimelineComment;
import io.napomni.testkit.fake.bitrix24.event.PortalEvent;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import io.napomni.testkit.fake.bitrix24.wire.Params;
import io.napomni.testkit.fake.bitrix24.wire.RestError;

/** {@code crm.timeline.comment.add}: leaves a comment in the timeline of an item, and answers with its id. */
final class CommentAdd implements RestMethod {
    @Override
    public Result execute(Call call) {
        JsonNode fields = call.param("fields");
        long owner = Params.integer(fields.path("ENTITY_ID"));
        EntityType type = EntityType.withTimelineName(fields.path("ENTITY_TYPE").asText(""))
                .orElseThrow(() -> RestError.badRequest("", "Entity type is not specified or not supported."));
        if (!call.data().items(type).contains(owner)) {
            throw RestError.badRequest("", "Not found");
        }
        String text = fields.path("COMMENT").asText("");
        if (text.isEmpty()) {
            throw RestError.badRequest("", "Empty comment message");
        }
        TimelineComment comment = call.data().written().addComment(id -> new TimelineComment(id, type, owner, text));
        call.data().timeline().add(new Note(comment.id(), type.owner(owner), text, call.userId(), call.now()));
        call.happened(PortalEvent.of("ONCRMTIMELINECOMMENTADD", comment.id()));
        return Result.of(Json.NODES.numberNode(comment.id()));
    }
}
