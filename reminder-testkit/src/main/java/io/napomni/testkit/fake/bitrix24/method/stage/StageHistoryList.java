package io.napomni.testkit.fake.bitrix24.method.stage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.data.Field;
import io.napomni.testkit.fake.bitrix24.data.FieldTable;
import io.napomni.testkit.fake.bitrix24.data.FieldType;
import io.napomni.testkit.fake.bitrix24.data.PortalTime;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.query.Page;
import io.napomni.testkit.fake.bitrix24.query.RowQuery;
import io.napomni.testkit.fake.bitrix24.query.Rows;
import io.napomni.testkit.fake.bitrix24.stage.StageMove;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import io.napomni.testkit.fake.bitrix24.wire.RestError;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.Set;

/**
 * {@code crm.stagehistory.list}: when items of one kind came to which stage.
 *
 * @see <a href="https://apidocs.bitrix24.com/api-reference/crm/crm-stage-history-list.html">crm.stagehistory.list</a>
 */
final class StageHistoryList implements RestMethod {
    private static final FieldTable FIELDS = new FieldTable(List.of(
            field("ID", FieldType.INTEGER),
            field("TYPE_ID", FieldType.INTEGER),
            field("OWNER_ID", FieldType.INTEGER),
            field("CREATED_TIME", FieldType.DATETIME),
            field("CATEGORY_ID", FieldType.INTEGER),
            field("STAGE_SEMANTIC_ID", FieldType.STRING),
            field("STAGE_ID", FieldType.STRING)));

    @Override
    public Result execute(Call call) {
        long asked = call.params().integer("entityTypeId");
        EntityType type = EntityType.withId(asked)
                .filter(EntityType::hasStages)
                .orElseThrow(() -> RestError.badRequest(
                        "ENTITY_TYPE_NOT_SUPPORTED", "Entity type `" + asked + "` is not supported"));
        NavigableMap<Long, StageMove> moves = call.data().items(type).history().byId();
        Page<StageMove> page = RowQuery.of(new Rows<>(moves, FIELDS, "ID"), call.param("filter"), call.param("order"))
                .page(call.params().integer("start"));
        List<String> select = Json.values(call.param("select")).stream()
                .map(name -> name.asText())
                .toList();
        ObjectNode result = Json.object();
        ArrayNode items = result.putArray("items");
        page.rows().forEach(move -> items.add(shown(move).retain(names(select))));
        return new Result(result, OptionalLong.of(page.total()), page.next());
    }

    private static Collection<String> names(List<String> select) {
        return select.isEmpty() || select.contains("*")
                ? FIELDS.all().stream().map(Field::name).toList()
                : select;
    }

    private static ObjectNode shown(StageMove move) {
        return Json.object()
                .put("ID", move.id())
                .put("TYPE_ID", move.kind())
                .put("OWNER_ID", move.ownerId())
                .put("CREATED_TIME", PortalTime.format(move.time()))
                .put("CATEGORY_ID", move.categoryId())
                .put("STAGE_SEMANTIC_ID", move.semantics())
                .put("STAGE_ID", move.stageId());
    }

    private static Field field(String name, FieldType type) {
        return new Field(name, name, name, type, Set.of());
    }
}
