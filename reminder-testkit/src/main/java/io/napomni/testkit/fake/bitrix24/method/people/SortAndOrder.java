package io.napomni.testkit.fake.bitrix24.method.people;

import com.fasterxml.jackson.databind.JsonNode;
import io.napomni.testkit.fake.bitrix24.data.FieldTable;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import java.util.Locale;

/** The order of the methods about people: {@code SORT} names the field, {@code ORDER} the direction. */
final class SortAndOrder {
    private SortAndOrder() {}

    static JsonNode of(Call call, FieldTable fields) {
        String sort = call.params().text("sort").toUpperCase(Locale.ROOT);
        boolean descending = call.params().text("order").equalsIgnoreCase("DESC");
        return fields.find(sort).isEmpty() ? Json.object() : Json.object().put(sort, descending ? "DESC" : "ASC");
    }
}
