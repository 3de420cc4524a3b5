package io.napomni.testkit.fake.bitrix24.method.activity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.napomni.testkit.fake.bitrix24.activity.Activity;
import io.napomni.testkit.fake.bitrix24.activity.Owner;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.query.Names;
import io.napomni.testkit.fake.bitrix24.query.Page;
import io.napomni.testkit.fake.bitrix24.query.RowQuery;
import io.napomni.testkit.fake.bitrix24.query.Rows;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import io.napomni.testkit.fake.bitrix24.wire.Params;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * {@code crm.activity.list}: a page of 50 activities, by their start unless another order is asked for. The filter
 * {@code BINDINGS} finds those that show in one
 * of several cards.
 *
 * @see
 * <a
 *     href="https://apidocs.bitrix24.com/api-reference/crm/timeline/activities/activity-base/crm-activity-list.html">crm.activity.list</a>
 */
final class ActivityList implements RestMethod {
    private static final String BINDINGS = "BINDINGS";

    @Override
    public Result execute(Call call) {
        JsonNode order = Names.known(call.param("order"), ActivityJson.FIELDS);
        Page<Activity> page = RowQuery.of(
                        new Rows<>(call.data().activities().byId(), ActivityJson.FIELDS, "ID"),
                        Names.known(call.param("filter"), ActivityJson.FIELDS),
                        order.isEmpty() ? Json.object().put("START_TIME", "ASC") : order)
                .where(bound(call.param("filter").path(BINDINGS)))
                .page(call.params().integer("start"));
        Set<String> select = Json.values(call.param("select")).stream()
                .map(name -> name.asText())
                .collect(Collectors.toSet());
        ArrayNode result = Json.array();
        page.rows().forEach(activity -> result.add(ActivityJson.selected(activity, select)));
        return new Result(result, OptionalLong.of(page.total()), page.next());
    }

    private static Predicate<Activity> bound(JsonNode bindings) {
        List<Predicate<Owner>> wanted =
                Json.values(bindings).stream().map(ActivityList::wanted).toList();
        return activity ->
                wanted.isEmpty() || activity.isBoundTo(owner -> wanted.stream().anyMatch(one -> one.test(owner)));
    }

    private static Predicate<Owner> wanted(JsonNode binding) {
        return owner ->
                fits(binding.path("OWNER_TYPE_ID"), owner.typeId()) && fits(binding.path("OWNER_ID"), owner.id());
    }

    private static boolean fits(JsonNode wanted, long actual) {
        return wanted.isMissingNode() || Json.values(wanted).stream().anyMatch(one -> Params.integer(one) == actual);
    }
}
