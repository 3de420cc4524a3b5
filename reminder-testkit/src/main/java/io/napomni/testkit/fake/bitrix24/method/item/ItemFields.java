package io.napomni.testkit.fake.bitrix24.method.item;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.data.Field;
import io.napomni.testkit.fake.bitrix24.data.FieldTable;
import io.napomni.testkit.fake.bitrix24.data.FieldTrait;
import io.napomni.testkit.fake.bitrix24.data.FieldType;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.wire.Json;

/** {@code crm.item.fields}: names, titles and types of the fields of one kind of item. */
public final class ItemFields implements RestMethod {
    @Override
    public Result execute(Call call) {
        ObjectNode result = Json.object();
        ObjectNode fields = result.putObject("fields");
        FieldTable table = call.data().items(call.entityType()).fields();
        UfNames names = new UfNames(call, table);
        table.all()
                .forEach(
                        field -> fields.set(names.shown(field), described(field).put("upperName", field.upperName())));
        return Result.of(result);
    }

    /** The description without the names of the field: the same for the old methods. */
    public static ObjectNode described(Field field) {
        ObjectNode json = Json.object()
                .put("type", field.type().wireName())
                .put("isRequired", field.is(FieldTrait.REQUIRED))
                .put("isReadOnly", !field.isWritable())
                .put("isImmutable", field.is(FieldTrait.IMMUTABLE))
                .put("isMultiple", field.is(FieldTrait.MULTIPLE))
                .put("isDynamic", field.is(FieldTrait.DYNAMIC))
                .put("title", field.title());
        if (field.is(FieldTrait.DYNAMIC)) {
            json.put("listLabel", field.title()).put("formLabel", field.title()).put("filterLabel", field.title());
            json.set("settings", Json.object());
        }
        if (field.type() == FieldType.ENUMERATION) {
            ArrayNode items = json.putArray("items");
            field.choices()
                    .forEach((id, value) ->
                            items.addObject().put("ID", Long.toString(id)).put("VALUE", value));
        }
        return json;
    }
}
