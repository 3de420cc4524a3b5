package io.napomni.testkit.fake.bitrix24.method.item;

import com.fasterxml.jackson.databind.JsonNode;
import io.napomni.testkit.fake.bitrix24.data.Field;
import io.napomni.testkit.fake.bitrix24.data.FieldTrait;
import io.napomni.testkit.fake.bitrix24.data.ItemStore;
import io.napomni.testkit.fake.bitrix24.data.PortalData;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import io.napomni.testkit.fake.bitrix24.wire.RestError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The {@code fields} of add and update: what the portal does not know or cannot read is ignored without a word, what it
 * knows to be wrong is refused.
 *
 * @see <a href="https://apidocs.bitrix24.com/api-reference/crm/universal/crm-item-update.html">crm.item.update</a>
 */
final class FieldWrites {
    private final PortalData data;
    private final ItemStore store;
    private final JsonNode fields;

    FieldWrites(PortalData data, ItemStore store, JsonNode fields) {
        this.data = data;
        this.store = store;
        this.fields = fields;
    }

    /** The values of the item after the write, in stored form. */
    Map<String, Object> applied(Map<String, Object> before) {
        Map<String, Object> after = new HashMap<>(before);
        fields.properties()
                .forEach(entry -> store.fields()
                        .find(entry.getKey())
                        .filter(Field::isWritable)
                        .ifPresent(field -> write(after, field, entry.getValue())));
        store.links()
                .ifPresent(pair -> pair.follow(after, fields.has(pair.all()) ? pair.all() : mentioned(pair.one())));
        return after;
    }

    /**
     * Refuses the write where a required field would be empty; {@code everyField} is false where only the fields sent
     * count.
     */
    void checkRequired(Map<String, Object> after, boolean everyField) {
        for (Field field : store.fields().all()) {
            boolean looked = everyField || fields.has(field.name());
            if (looked && field.is(FieldTrait.REQUIRED) && !after.containsKey(field.name())) {
                throw RestError.badRequest(
                        "CRM_FIELD_ERROR_REQUIRED", "The \"" + field.title() + "\" field is required");
            }
        }
    }

    private String mentioned(String name) {
        return fields.has(name) ? name : "";
    }

    private void write(Map<String, Object> values, Field field, JsonNode value) {
        if (field.is(FieldTrait.MULTIPLE) && value.isValueNode() && !value.isNull()) {
            throw RestError.badRequest(
                    "100", "Expected iterable value for multiple field, but got `" + phpType(value) + "` instead");
        }
        if (isClearing(value)) {
            values.remove(field.name());
            return;
        }
        Optional<Object> stored = Json.plain(value).flatMap(raw -> field.stored(raw));
        stored.ifPresent(readable -> {
            check(field, readable);
            values.put(field.name(), readable);
        });
    }

    private void check(Field field, Object value) {
        boolean fits = value instanceof List<?> several
                ? several.stream().allMatch(one -> isPossible(field, one))
                : isPossible(field, value);
        if (!fits) {
            throw RestError.badRequest(
                    "CRM_FIELD_ERROR_VALUE_NOT_VALID", "Invalid value for field \"" + field.name() + "\"");
        }
    }

    /**
     * A choice must be offered, and a user must be one of the portal; a portal to which no users were put takes any.
     */
    private boolean isPossible(Field field, Object value) {
        return switch (field.type()) {
            case ENUMERATION -> field.choices().isEmpty() || field.choices().containsKey(value);
            case USER -> data.takesUser(value);
            default -> true;
        };
    }

    private static String phpType(JsonNode value) {
        if (value.isBoolean()) {
            return "boolean";
        }
        return value.isTextual() ? "string" : value.isIntegralNumber() ? "integer" : "double";
    }

    private static boolean isClearing(JsonNode value) {
        return value.isNull()
                || (value.isValueNode() && value.asText().isEmpty())
                || (value.isContainerNode() && value.isEmpty());
    }
}
