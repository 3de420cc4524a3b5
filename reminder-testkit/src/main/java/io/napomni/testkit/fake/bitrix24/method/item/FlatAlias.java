package io.napomni.testkit.fake.bitrix24.method.item;

import com.fasterxml.jackson.databind.JsonNode;
import io.napomni.testkit.fake.bitrix24.data.Item;
import io.napomni.testkit.fake.bitrix24.data.MultiField;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import java.util.Locale;

/**
 * The flat fields {@code email}, {@code emailWork}, {@code phoneMobile} and so on: the first multi-field of that type.
 */
final class FlatAlias {
    private FlatAlias() {}

    static JsonNode of(Item item, String name) {
        return item.multiFields().stream()
                .filter(one -> matches(one, name))
                .findFirst()
                .<JsonNode>map(one -> Json.NODES.textNode(one.value()))
                .orElse(Json.NODES.nullNode());
    }

    private static boolean matches(MultiField one, String name) {
        String type = one.typeId().toLowerCase(Locale.ROOT);
        return name.equals(type) || name.equalsIgnoreCase(type + one.valueType());
    }
}
