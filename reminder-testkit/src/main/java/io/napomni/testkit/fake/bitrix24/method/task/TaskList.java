package io.napomni.testkit.fake.bitrix24.method.task;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.napomni.testkit.fake.bitrix24.data.PortalTask;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import io.napomni.testkit.fake.bitrix24.wire.RestError;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * {@code tasks.task.list}: tasks 50 to a page, the latest first; bindings only where {@code UF_CRM_TASK} is selected.
 */
final class TaskList implements RestMethod {
    private static final int PAGE = 50;
    private static final Map<String, Comparator<PortalTask>> ORDERS = Map.of(
            "ID", Comparator.comparingLong(PortalTask::id),
            "TITLE", Comparator.comparing(PortalTask::title),
            "DEADLINE", Comparator.comparing(PortalTask::deadline));

    @Override
    public Result execute(Call call) {
        Predicate<PortalTask> filter = TaskFilter.of(call.param("filter"));
        List<PortalTask> tasks = call.data().written().tasks().stream()
                .filter(filter)
                .sorted(order(call))
                .toList();
        boolean withBindings = Json.values(call.param("select")).stream()
                .anyMatch(name -> List.of("*", "UF_CRM_TASK").contains(name.asText()));
        int start = (int) Math.max(0, call.params().integer("start")) / PAGE * PAGE;
        ArrayNode page = Json.array();
        tasks.stream().skip(start).limit(PAGE).forEach(task -> page.add(TaskJson.strings(task, withBindings)));
        boolean more = tasks.size() > start + PAGE;
        return new Result(
                Json.object().set("tasks", page),
                OptionalLong.of(tasks.size()),
                more ? OptionalInt.of(start + PAGE) : OptionalInt.empty());
    }

    private static Comparator<PortalTask> order(Call call) {
        Comparator<PortalTask> latestFirst =
                Comparator.comparingLong(PortalTask::id).reversed();
        return call.param("order").properties().stream()
                .map(entry -> order(entry.getKey(), entry.getValue().asText()))
                .reduce(Comparator::thenComparing)
                .map(order -> order.thenComparing(latestFirst))
                .orElse(latestFirst);
    }

    private static Comparator<PortalTask> order(String field, String direction) {
        Comparator<PortalTask> known = ORDERS.get(field);
        if (known == null) {
            throw RestError.badRequest("0", "Invalid sorting key (internal error)");
        }
        return direction.toLowerCase(Locale.ROOT).equals("desc") ? known.reversed() : known;
    }
}
