package io.napomni.testkit.fake.bitrix24.method.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.event.Placement;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import io.napomni.testkit.fake.bitrix24.wire.Params;
import io.napomni.testkit.fake.bitrix24.wire.RestError;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * {@code placement.bind}, {@code .unbind}, {@code .get}, {@code .list}.
 *
 * <p>Source: <a href="https://apidocs.bitrix24.com/api-reference/widgets/placement-bind.html">placement.bind</a>.
 */
final class PlacementMethods {
    private static final List<String> CODES = Stream.of("LEAD", "DEAL", "CONTACT", "COMPANY", "SMART_INVOICE")
            .flatMap(thing -> Stream.of("DETAIL_TAB", "DETAIL_TOOLBAR", "DETAIL_ACTIVITY", "LIST_MENU")
                    .map(place -> "CRM_" + thing + "_" + place))
            .toList();

    private PlacementMethods() {}

    static Result bind(Call call) {
        Params params = call.params();
        String code = params.text("PLACEMENT");
        if (!CODES.contains(code)) {
            // A wrong argument is answered with HTTP status 200, as the page of the method says.
            throw new RestError(200, "ERROR_ARGUMENT", "Argument 'PLACEMENT' is null or empty");
        }
        String handler = HandlerUrl.of(params, "HANDLER");
        List<Placement> pages = call.data().subscribers().placements();
        if (pages.stream()
                .anyMatch(page -> page.code().equals(code) && page.handler().equals(handler))) {
            throw RestError.badRequest("", "Unable to set placement handler: Handler already binded");
        }
        pages.add(new Placement(
                code,
                handler,
                params.integer("USER_ID"),
                params.text("TITLE"),
                params.text("DESCRIPTION"),
                map(params.get("OPTIONS")),
                map(params.get("LANG_ALL"))));
        return Result.of(Json.NODES.booleanNode(true));
    }

    static Result unbind(Call call) {
        Params params = call.params();
        Predicate<Placement> which = page -> page.code().equals(params.text("PLACEMENT"))
                && HandlerUrl.isOrAbsent(params, "HANDLER", page.handler());
        List<Placement> pages = call.data().subscribers().placements();
        List<Placement> gone = pages.stream().filter(which).toList();
        pages.removeAll(gone);
        return Result.of(Json.object().put("count", gone.size()));
    }

    static Result get(Call call) {
        ArrayNode list = Json.array();
        for (Placement page : call.data().subscribers().placements()) {
            ObjectNode json = list.addObject()
                    .put("placement", page.code())
                    .put("userId", page.userId())
                    .put("handler", page.handler())
                    .put("title", page.title())
                    .put("description", page.description());
            json.set("options", page.options());
            json.set("langAll", page.langAll());
        }
        return Result.of(list);
    }

    static Result list(Call call) {
        ArrayNode codes = Json.array();
        String scope = call.params().text("SCOPE");
        if (scope.isEmpty() || scope.equals("crm")) {
            CODES.forEach(codes::add);
        }
        return Result.of(codes);
    }

    private static JsonNode map(JsonNode given) {
        return given.isContainerNode() ? given : Json.object();
    }
}
