package io.napomni.testkit.fake.bitrix24.method.activity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.activity.Note;
import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.data.Field;
import io.napomni.testkit.fake.bitrix24.data.FieldTable;
import io.napomni.testkit.fake.bitrix24.data.FieldType;
import io.napomni.testkit.fake.bitrix24.data.PortalTime;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.query.Names;
import io.napomni.testkit.fake.bitrix24.query.Page;
import io.napomni.testkit.fake.bitrix24.query.RowQuery;
import io.napomni.testkit.fake.bitrix24.query.Rows;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import io.napomni.testkit.fake.bitrix24.wire.Params;
import io.napomni.testkit.fake.bitrix24.wire.RestError;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** {@code crm.timeline.comment.list}: the comments of one item; the item must be named in the filter. */
final class CommentList implements RestMethod {
    private static final FieldTable FIELDS = new FieldTable(List.of(
            new Field("ID", "ID", "ID", FieldType.INTEGER, Set.of()),
            new Field("CREATED", "CREATED", "CREATED", FieldType.DATETIME, Set.of()),
            new Field("AUTHOR_ID", "AUTHOR_ID", "AUTHOR_ID", FieldType.USER, Set.of())));

    @Override
    public Result execute(Call call) {
        JsonNode filter = call.param("filter");
        EntityType type = EntityType.withTimelineName(filter.path("ENTITY_TYPE").asText(""))
                .orElseThrow(() -> RestError.badRequest("", "Entity type is not specified or not supported."));
        List<Note> notes = call.data().timeline().notes(type.owner(Params.integer(filter.path("ENTITY_ID"))));
        Page<Note> page = RowQuery.of(
                        Rows.of(notes, FIELDS, "ID"),
                        Names.known(filter, FIELDS),
                        Names.known(call.param("order"), FIELDS))
                .page(call.params().integer("start"));
        List<String> select = Json.values(call.param("select")).stream()
                .map(name -> name.asText())
                .toList();
        ArrayNode result = Json.array();
        page.rows().forEach(note -> result.add(shown(type, note, select)));
        return new Result(result, OptionalLong.of(page.total()), page.next());
    }

    private static ObjectNode shown(EntityType type, Note note, List<String> select) {
        ObjectNode json = Json.object()
                .put("ID", Long.toString(note.id()))
                .put("ENTITY_ID", Long.toString(note.owner().id()))
                .put("ENTITY_TYPE", type.timelineName())
                .put("CREATED", PortalTime.format(note.created()))
                .put("COMMENT", note.text())
                .put("AUTHOR_ID", Long.toString(note.authorId()));
        json.putObject("FILES");
        return select.isEmpty() ? json : json.retain(select);
    }
}
