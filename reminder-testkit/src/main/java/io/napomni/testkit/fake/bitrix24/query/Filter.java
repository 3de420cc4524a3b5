package io.napomni.testkit.fake.bitrix24.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.napomni.testkit.fake.bitrix24.data.Field;
import io.napomni.testkit.fake.bitrix24.data.FieldTable;
import io.napomni.testkit.fake.bitrix24.data.FieldTrait;
import io.napomni.testkit.fake.bitrix24.row.Row;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import io.napomni.testkit.fake.bitrix24.wire.RestError;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The {@code filter} of {@code crm.item.list}: prefixes, lists as IN, nested groups with {@code logic}. Dates are
 * compared as local days.
 *
 * <p>Texts and statuses as documented in
 * <a href="https://apidocs.bitrix24.com/api-reference/crm/universal/crm-item-list.html">crm.item.list</a>.
 */
record Filter(Predicate<Row> condition, IdRange ids) {
    /**
     * Reads a filter.
     *
     * @throws RestError for a field that cannot be filtered by, or a date that is none
     */
    static Filter of(JsonNode filter, FieldTable fields, String idName) {
        Predicate<Row> condition = group(filter, fields);
        IdRange ids = IdRange.ALL;
        for (Map.Entry<String, JsonNode> entry : filter.properties()) {
            ids = narrowed(ids, entry, fields, idName);
        }
        return new Filter(condition, isOr(filter) ? IdRange.ALL : ids);
    }

    private static Predicate<Row> group(JsonNode group, FieldTable fields) {
        List<Predicate<Row>> parts = group.isArray()
                ? Json.values(group).stream().map(part -> group(part, fields)).toList()
                : group.properties().stream()
                        .filter(entry -> !entry.getKey().equalsIgnoreCase("logic"))
                        .map(entry -> part(entry.getKey(), entry.getValue(), fields))
                        .toList();
        if (isOr(group)) {
            return row -> parts.stream().anyMatch(part -> part.test(row));
        }
        return row -> parts.stream().allMatch(part -> part.test(row));
    }

    private static boolean isOr(JsonNode group) {
        return group.path("logic").asText("").equalsIgnoreCase("OR");
    }

    private static Predicate<Row> part(String key, JsonNode value, FieldTable fields) {
        return key.matches("\\d+") ? group(value, fields) : condition(key, value, fields);
    }

    private static FieldCondition condition(String key, JsonNode value, FieldTable fields) {
        Operator.Prefixed prefixed = Operator.of(key);
        String name = key.substring(prefixed.prefix().length());
        Field field = fields.find(name)
                .filter(found -> !found.is(FieldTrait.COMPUTED))
                .orElseThrow(() -> invalid("field '" + name + "' is not allowed in filter"));
        return new FieldCondition(name, prefixed.operator(), wanted(field, value));
    }

    private static List<Object> wanted(Field field, JsonNode value) {
        return Json.values(value).stream()
                .flatMap(one -> Json.plain(one).stream())
                .filter(raw -> !raw.equals(""))
                .map(raw -> field.type()
                        .readForFilter(raw)
                        .orElseThrow(() -> invalid("field '" + field.name() + "' has invalid value")))
                .toList();
    }

    private static IdRange narrowed(IdRange ids, Map.Entry<String, JsonNode> entry, FieldTable fields, String idName) {
        String key = entry.getKey();
        if (!key.endsWith(idName) || !Operator.of(key).prefix().concat(idName).equals(key)) {
            return ids;
        }
        FieldCondition condition = condition(key, entry.getValue(), fields);
        List<Long> wanted = condition.wanted().stream().map(Long.class::cast).toList();
        if (wanted.isEmpty()) {
            return ids;
        }
        long first = wanted.get(0);
        boolean single = wanted.size() == 1;
        return switch (condition.operator()) {
            case EQUAL, IN -> ids.only(wanted);
            case MORE -> single ? ids.from(first + 1) : ids;
            case AT_LEAST -> single ? ids.from(first) : ids;
            case LESS -> single ? ids.to(first - 1) : ids;
            case AT_MOST -> single ? ids.to(first) : ids;
            default -> ids;
        };
    }

    private static RestError invalid(String what) {
        return RestError.badRequest("INVALID_ARG_VALUE", "Invalid filter: " + what);
    }
}
