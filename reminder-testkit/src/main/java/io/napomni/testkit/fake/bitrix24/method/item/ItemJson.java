package io.napomni.testkit.fake.bitrix24.method.item;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.data.Field;
import io.napomni.testkit.fake.bitrix24.data.FieldTrait;
import io.napomni.testkit.fake.bitrix24.data.Item;
import io.napomni.testkit.fake.bitrix24.data.ItemStore;
import io.napomni.testkit.fake.bitrix24.data.PortalTime;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Items as {@code crm.item.*} shows them. */
final class ItemJson {
    private final ItemStore store;
    private final UfNames names;

    ItemJson(ItemStore store, UfNames names) {
        this.store = store;
        this.names = names;
    }

    /** The whole item: every field, null where nothing is set, multi-fields and the kind. */
    ObjectNode whole(Item item) {
        ObjectNode json = Json.object();
        for (Field field : store.fields().all()) {
            json.set(names.shown(field), value(item, field));
        }
        if (!store.type().hasStages()) {
            json.set("fm", multiFields(item));
        }
        return json.put("entityTypeId", store.type().id());
    }

    /** Only the named fields; names that the portal does not know are left out without a word. */
    ObjectNode selected(Item item, List<String> selection, boolean withFlatAliases) {
        ObjectNode json = Json.object();
        for (String name : selection) {
            names.selected(name)
                    .filter(field -> withFlatAliases || !field.is(FieldTrait.COMPUTED))
                    .ifPresent(field -> json.set(name, value(item, field)));
        }
        return json;
    }

    private static JsonNode value(Item item, Field field) {
        if (field.is(FieldTrait.DISABLED)) {
            return Json.NODES.nullNode();
        }
        if (field.is(FieldTrait.COMPUTED)) {
            return FlatAlias.of(item, field.name());
        }
        if (field.name().equals("hasEmail") || field.name().equals("hasPhone")) {
            String type = field.name().substring("has".length());
            return Json.NODES.textNode(
                    item.multiFields().stream().anyMatch(one -> one.typeId().equalsIgnoreCase(type)) ? "Y" : "N");
        }
        Optional<Object> value = item.value(field.name());
        if (value.isEmpty()) {
            return field.is(FieldTrait.MULTIPLE) ? Json.array() : Json.NODES.nullNode();
        }
        return json(value.get());
    }

    private static JsonNode json(Object value) {
        if (value instanceof Long number) {
            return Json.NODES.numberNode(number);
        }
        if (value instanceof BigDecimal number) {
            return Json.NODES.numberNode(number);
        }
        if (value instanceof LocalDate day) {
            return Json.NODES.textNode(PortalTime.format(day));
        }
        if (value instanceof OffsetDateTime moment) {
            return Json.NODES.textNode(PortalTime.format(moment));
        }
        if (value instanceof List<?> several) {
            ArrayNode array = Json.array();
            several.forEach(one -> array.add(json(one)));
            return array;
        }
        return Json.NODES.textNode(value.toString());
    }

    private static ArrayNode multiFields(Item item) {
        ArrayNode fm = Json.array();
        item.multiFields()
                .forEach(one -> fm.addObject()
                        .put("id", one.id())
                        .put("valueType", one.valueType())
                        .put("value", one.value())
                        .put("typeId", one.typeId()));
        return fm;
    }
}
