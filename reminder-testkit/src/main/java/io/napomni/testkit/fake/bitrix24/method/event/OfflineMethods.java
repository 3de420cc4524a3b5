package io.napomni.testkit.fake.bitrix24.method.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.event.OfflineQueue;
import io.napomni.testkit.fake.bitrix24.event.OfflineRow;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import io.napomni.testkit.fake.bitrix24.wire.Params;
import io.napomni.testkit.fake.bitrix24.wire.RestError;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * {@code event.offline.get}, {@code .list}, {@code .clear}, {@code .error}.
 *
 * <p>Source: <a href="https://apidocs.bitrix24.com/api-reference/events/event-offline-get.html">event.offline.get</a>.
 */
final class OfflineMethods {
    private static final int PAGE = 50;

    private OfflineMethods() {}

    static Result get(Call call) {
        Params params = call.params();
        int limit = (int) Math.min(params.has("limit") ? params.integer("limit") : PAGE, PAGE);
        boolean errors = Json.isTruthy(params.get("error"));
        Predicate<OfflineRow> wanted = RowFilter.of(params.get("filter"))
                .and(row -> row.error() == errors)
                .and(row -> row.connector().equals(params.text("auth_connector")));
        var order = RowFilter.order(params.get("order"), "TIMESTAMP_X");
        boolean remove = !params.has("clear") || Json.isTruthy(params.get("clear"));
        String process = params.text("process_id");
        List<OfflineRow> rows = process.isEmpty()
                ? queue(call).take(wanted, order, limit, remove)
                : queue(call).rows().stream()
                        .filter(row -> row.processId().equals(process))
                        .filter(wanted)
                        .sorted(order)
                        .limit(limit)
                        .toList();
        return Result.of(shown(call, rows));
    }

    private static ObjectNode shown(Call call, List<OfflineRow> rows) {
        ObjectNode result = Json.object();
        String process = rows.isEmpty() ? "" : rows.get(0).processId();
        result.set("process_id", process.isEmpty() ? Json.NODES.nullNode() : Json.NODES.textNode(process));
        ArrayNode events = result.putArray("events");
        rows.forEach(row -> events.add(row(call, row, List.of("PROCESS_ID", "ERROR"))));
        return result;
    }

    static Result list(Call call) {
        List<OfflineRow> all = queue(call).rows().stream()
                .filter(RowFilter.of(call.param("filter")))
                .filter(row -> row.connector().equals(call.params().text("auth_connector")))
                .sorted(RowFilter.order(call.param("order"), "ID"))
                .toList();
        int start = (int) Math.max(0, Math.min(call.params().integer("start"), all.size()));
        int end = Math.min(all.size(), start + PAGE);
        ArrayNode rows = Json.array();
        all.subList(start, end).forEach(row -> rows.add(row(call, row, List.of())));
        return new Result(
                rows, OptionalLong.of(all.size()), end < all.size() ? OptionalInt.of(end) : OptionalInt.empty());
    }

    static Result clear(Call call) {
        queue(call).clear(process(call), named(call.params()));
        return Result.of(Json.NODES.booleanNode(true));
    }

    static Result error(Call call) {
        queue(call).fail(process(call), named(call.params()));
        return Result.of(Json.NODES.booleanNode(true));
    }

    private static String process(Call call) {
        String process = call.params().text("process_id");
        if (process.isEmpty()) {
            throw RestError.badRequest("ERROR_ARGUMENT", "Argument 'process_id' is null or empty");
        }
        return process;
    }

    private static Predicate<OfflineRow> named(Params params) {
        List<Long> ids = numbers(params.get("id"));
        List<Long> messages = numbers(params.get("message_id"));
        return row -> ids.isEmpty() ? messages.isEmpty() || messages.contains(row.messageId()) : ids.contains(row.id());
    }

    private static List<Long> numbers(JsonNode list) {
        return Json.values(list).stream().map(Params::integer).toList();
    }

    private static ObjectNode row(Call call, OfflineRow row, List<String> without) {
        ObjectNode columns = RowFilter.columns(row);
        columns.set("EVENT_DATA", queue(call).isTellingData() ? tree(row.data()) : Json.NODES.booleanNode(false));
        columns.put("EVENT_ADDITIONAL", false);
        columns.remove(without);
        return columns;
    }

    private static JsonNode tree(Object value) {
        if (value instanceof Map<?, ?> map) {
            ObjectNode object = Json.object();
            map.forEach((name, inner) -> object.set(String.valueOf(name), tree(inner)));
            return object;
        }
        return Json.NODES.textNode(value.toString());
    }

    private static OfflineQueue queue(Call call) {
        return call.data().subscribers().offline();
    }
}
