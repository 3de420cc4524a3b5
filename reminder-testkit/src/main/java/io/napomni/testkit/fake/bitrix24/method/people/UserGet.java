package io.napomni.testkit.fake.bitrix24.method.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.data.Field;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.query.Names;
import io.napomni.testkit.fake.bitrix24.query.Page;
import io.napomni.testkit.fake.bitrix24.query.RowQuery;
import io.napomni.testkit.fake.bitrix24.query.Rows;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code user.get}: employees, 50 to a page, filtered by {@code FILTER} or the same keys on the top level.
 *
 * @see <a href="https://apidocs.bitrix24.com/api-reference/user/user-get.html">user.get</a>
 */
final class UserGet implements RestMethod {
    @Override
    public Result execute(Call call) {
        List<PersonRow> people =
                call.data().users().values().stream().map(PersonRow::new).toList();
        Page<PersonRow> page = RowQuery.of(
                        Rows.of(people, PersonRow.FIELDS, "ID"), filter(call), SortAndOrder.of(call, PersonRow.FIELDS))
                .page(call.params().integer("start"));
        Set<String> select = Json.values(call.param("select")).stream()
                .map(name -> name.asText())
                .collect(Collectors.toSet());
        ArrayNode result = Json.array();
        page.rows().forEach(row -> result.add(selected(row.shown(call.scopes()), select)));
        return new Result(result, OptionalLong.of(page.total()), page.next());
    }

    private static JsonNode filter(Call call) {
        ObjectNode filter = Json.object();
        for (Field field : PersonRow.FIELDS.all()) {
            if (call.params().has(field.name())) {
                filter.set(field.name(), call.param(field.name()));
            }
        }
        JsonNode named = Names.known(call.param("FILTER"), PersonRow.FIELDS);
        named.properties().forEach(entry -> filter.set(entry.getKey(), entry.getValue()));
        if (!PersonRow.seesAddress(call.scopes())) {
            filter.remove("EMAIL");
        }
        return filter;
    }

    private static ObjectNode selected(ObjectNode row, Set<String> select) {
        if (select.isEmpty() || select.contains("*")) {
            return row;
        }
        List<String> kept = new ArrayList<>(select);
        if (select.contains("UF_*")) {
            kept.add("UF_DEPARTMENT");
        }
        return row.retain(kept);
    }
}
