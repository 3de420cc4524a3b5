package io.napomni.testkit.fake.bitrix24.method;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.data.Field;
import io.napomni.testkit.fake.bitrix24.data.FieldTrait;
import io.napomni.testkit.fake.bitrix24.wire.Json;

/** {@code crm.item.fields}: names, titles and types of the fields of one kind of item. */
final class ItemFields implements RestMethod {
    @Override
    public Result execute(Call call) {
        ObjectNode result = Json.object();
        ObjectNode fields = result.putObject("fields");
        call.data()
                .items(call.entityType())
                .fields()
                .all()
                .forEach(field -> fields.set(field.name(), described(field)));
        return Result.of(result);
    }

    private static ObjectNode described(Field field) {
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
        return json.put("upperName", field.upperName());
    }
}
