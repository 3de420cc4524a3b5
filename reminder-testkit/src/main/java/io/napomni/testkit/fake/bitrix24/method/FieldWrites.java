package io.napomni.testkit.fake.bitrix24.method;

import com.fasterxml.jackson.databind.JsonNode;
import io.napomni.testkit.fake.bitrix24.data.Field;
import io.napomni.testkit.fake.bitrix24.data.Item;
import io.napomni.testkit.fake.bitrix24.data.ItemStore;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The {@code fields} of add and update: what the portal does not know or cannot read is ignored without a word. */
final class FieldWrites {
    private final ItemStore store;

    FieldWrites(ItemStore store) {
        this.store = store;
    }

    /** The values of the item after the write, in stored form. */
    Map<String, Object> applied(Map<String, Object> before, JsonNode fields) {
        Map<String, Object> after = new HashMap<>(before);
        fields.properties()
                .forEach(entry -> store.fields()
                        .find(entry.getKey())
                        .filter(Field::isWritable)
                        .ifPresent(field -> write(after, field, entry.getValue())));
        return after;
    }

    /** The item after the write, multi-fields included. */
    Item applied(Item before, JsonNode fields) {
        return new Item(
                before.id(),
                applied(before.values(), fields),
                MultiFieldWrites.applied(before.multiFields(), fields.path("fm")));
    }

    private static void write(Map<String, Object> values, Field field, JsonNode value) {
        if (isClearing(value)) {
            values.remove(field.name());
            return;
        }
        Optional<Object> stored = Json.plain(value).flatMap(raw -> field.stored(raw));
        stored.ifPresent(readable -> values.put(field.name(), readable));
    }

    private static boolean isClearing(JsonNode value) {
        return value.isNull()
                || (value.isValueNode() && value.asText().isEmpty())
                || (value.isContainerNode() && value.isEmpty());
    }
}
