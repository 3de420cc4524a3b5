package io.napomni.testkit.fake.bitrix24.method.requisite;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.data.Field;
import io.napomni.testkit.fake.bitrix24.data.FieldTable;
import io.napomni.testkit.fake.bitrix24.data.FieldType;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.query.Names;
import io.napomni.testkit.fake.bitrix24.query.Page;
import io.napomni.testkit.fake.bitrix24.query.RowQuery;
import io.napomni.testkit.fake.bitrix24.query.Rows;
import io.napomni.testkit.fake.bitrix24.requisite.Requisite;
import io.napomni.testkit.fake.bitrix24.rule.Right;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import io.napomni.testkit.fake.bitrix24.wire.RestError;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * {@code crm.requisite.list}: a page of 50 requisites, every value a text; of cards that the user may not read, none.
 *
 * @see <a href="https://apidocs.bitrix24.com/api-reference/crm/requisites/universal/crm-requisite-list.html">
 *     crm.requisite.list</a>
 */
final class RequisiteList implements RestMethod {
    private static final FieldTable FIELDS = new FieldTable(List.of(
            field("ID", FieldType.INTEGER),
            field("ENTITY_TYPE_ID", FieldType.INTEGER),
            field("ENTITY_ID", FieldType.INTEGER),
            field("PRESET_ID", FieldType.INTEGER),
            field("NAME", FieldType.STRING),
            field("RQ_INN", FieldType.STRING),
            field("RQ_KPP", FieldType.STRING)));

    @Override
    public Result execute(Call call) {
        if (!mayRead(call, EntityType.COMPANY) && !mayRead(call, EntityType.CONTACT)) {
            throw RestError.badRequest("0", "Access denied.");
        }
        Page<Requisite> page = RowQuery.of(
                        new Rows<>(call.data().requisites().byId(), FIELDS, "ID"),
                        Names.known(call.param("filter"), FIELDS),
                        Names.known(call.param("order"), FIELDS))
                .where(one -> EntityType.withId(one.ownerType())
                        .filter(type -> mayRead(call, type))
                        .isPresent())
                .page(call.params().integer("start"));
        List<String> select = Json.values(call.param("select")).stream()
                .map(name -> name.asText())
                .toList();
        ArrayNode result = Json.array();
        page.rows().forEach(one -> result.add(shown(one, select)));
        return new Result(result, OptionalLong.of(page.total()), page.next());
    }

    private static boolean mayRead(Call call, EntityType type) {
        return call.data().items(type).rights().allows(Right.READ);
    }

    private static ObjectNode shown(Requisite one, List<String> select) {
        ObjectNode json = Json.object();
        boolean all = select.isEmpty() || select.contains("*");
        FIELDS.all().stream()
                .map(Field::name)
                .filter(name -> all || select.contains(name))
                .forEach(name -> one.value(name)
                        .ifPresentOrElse(value -> json.put(name, value.toString()), () -> json.putNull(name)));
        return json;
    }

    private static Field field(String name, FieldType type) {
        return new Field(name, name, name, type, Set.of());
    }
}
