package io.napomni.testkit.fake.bitrix24.method.old;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.data.Field;
import io.napomni.testkit.fake.bitrix24.data.FieldTrait;
import io.napomni.testkit.fake.bitrix24.data.FieldType;
import io.napomni.testkit.fake.bitrix24.data.Item;
import io.napomni.testkit.fake.bitrix24.data.PortalTime;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Items as the old methods show them: every value a text, telephones and addresses only where there are some. */
final class OldJson {
    private static final List<String> MULTI_FIELDS = List.of("PHONE", "EMAIL");
    private static final int CENTS = 2;
    private static final Set<String> SUMS = Set.of("opportunity", "taxValue", "revenue");

    private final EntityType type;
    private final OldNames names;

    OldJson(EntityType type, OldNames names) {
        this.type = type;
        this.names = names;
    }

    /** Everything, as {@code get} shows it. */
    ObjectNode whole(Item item) {
        ObjectNode json = Json.object();
        names.all().forEach((name, field) -> json.set(name, value(item, field)));
        MULTI_FIELDS.forEach(name -> putMultiFields(json, item, name));
        return json;
    }

    /**
     * As lists show it: {@code *} are the standard fields, {@code UF_*} the user fields, telephones and addresses only
     * by name.
     */
    ObjectNode selected(Item item, Set<String> select) {
        boolean byDefault = select.isEmpty();
        ObjectNode json = Json.object();
        names.all().forEach((name, field) -> {
            String mask = field.is(FieldTrait.DYNAMIC) ? "UF_*" : "*";
            if (byDefault || select.contains(name) || select.contains(mask)) {
                json.set(name, value(item, field));
            }
        });
        MULTI_FIELDS.stream().filter(select::contains).forEach(name -> putMultiFields(json, item, name));
        return json;
    }

    private static void putMultiFields(ObjectNode json, Item item, String typeId) {
        item.multiFields().stream()
                .filter(one -> one.typeId().equals(typeId))
                .forEach(one -> json.withArray("/" + typeId)
                        .addObject()
                        .put("ID", Long.toString(one.id()))
                        .put("VALUE_TYPE", one.valueType())
                        .put("VALUE", one.value())
                        .put("TYPE_ID", one.typeId()));
    }

    private JsonNode value(Item item, Field field) {
        if (field.name().startsWith("has")) {
            return Json.NODES.textNode(hasMultiField(item, field.name()) ? "Y" : "N");
        }
        Optional<Object> value = item.value(field.name());
        if (value.isEmpty()) {
            return unset(field);
        }
        if (value.get() instanceof List<?> several) {
            ArrayNode array = Json.array();
            several.forEach(one -> array.add(text(field, one)));
            return array;
        }
        return Json.NODES.textNode(text(field, value.get()));
    }

    private static boolean hasMultiField(Item item, String name) {
        return item.multiFields().stream().anyMatch(one -> name.equalsIgnoreCase("has" + one.typeId()));
    }

    private JsonNode unset(Field field) {
        if (field.is(FieldTrait.MULTIPLE)) {
            return Json.NODES.booleanNode(false);
        }
        return field.is(FieldTrait.DYNAMIC) && type != EntityType.DEAL
                ? Json.NODES.textNode("")
                : Json.NODES.nullNode();
    }

    private static String text(Field field, Object value) {
        if (value instanceof BigDecimal number) {
            return SUMS.contains(field.name())
                    ? number.setScale(CENTS, RoundingMode.HALF_UP).toPlainString()
                    : number.toPlainString();
        }
        if (value instanceof LocalDate day) {
            return PortalTime.format(day);
        }
        if (value instanceof OffsetDateTime moment) {
            return PortalTime.format(moment);
        }
        return field.type() == FieldType.BOOLEAN ? (value.equals("Y") ? "1" : "0") : value.toString();
    }
}
