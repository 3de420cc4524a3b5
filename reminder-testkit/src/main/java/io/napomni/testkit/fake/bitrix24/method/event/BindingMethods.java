package io.napomni.testkit.fake.bitrix24.method.event;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.napomni.testkit.fake.bitrix24.event.Binding;
import io.napomni.testkit.fake.bitrix24.event.Subscribers;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import io.napomni.testkit.fake.bitrix24.wire.Params;
import io.napomni.testkit.fake.bitrix24.wire.RestError;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code event.bind}, {@code event.unbind}, {@code event.get}, {@code events}.
 *
 * <p>Source: <a href="https://apidocs.bitrix24.com/api-reference/events/event-bind.html">event.bind</a>; the refusal of
 * the same handler twice is known from users' reports.
 */
final class BindingMethods {
    private static final Set<String> EVENTS = Stream.concat(
                    Stream.of("LEAD", "DEAL", "CONTACT", "COMPANY", "ACTIVITY", "DYNAMICITEM", "TIMELINECOMMENT")
                            .flatMap(thing ->
                                    Stream.of("ADD", "UPDATE", "DELETE").map(what -> "ONCRM" + thing + what)),
                    Stream.of(
                            "ONCRMDEALMOVETOCATEGORY",
                            "ONTASKADD",
                            "ONTASKUPDATE",
                            "ONTASKDELETE",
                            "ONAPPINSTALL",
                            "ONAPPUNINSTALL",
                            "ONVOXIMPLANTCALLEND",
                            "ONOFFLINEEVENT"))
            .collect(Collectors.toUnmodifiableSet());

    private BindingMethods() {}

    static Result names(Call call) {
        ArrayNode names = Json.array();
        if (!call.params().has("SCOPE") || call.params().text("SCOPE").equals("crm")) {
            new TreeSet<>(EVENTS).forEach(names::add);
        }
        return Result.of(names);
    }

    static Result bind(Call call) {
        Params params = call.params();
        String event = event(params);
        if (!EVENTS.contains(event)) {
            throw RestError.badRequest("ERROR_EVENT_NOT_FOUND", "Event not found");
        }
        boolean offline = isOffline(params);
        String handler = offline ? "" : HandlerUrl.of(params, "handler");
        boolean added = subscribers(call)
                .bind(id -> new Binding(
                        id, event, handler, params.integer("auth_type"), offline, params.text("auth_connector")));
        if (!added) {
            throw RestError.badRequest("", "Unable to set event handler: Handler already binded");
        }
        return Result.of(Json.NODES.booleanNode(true));
    }

    static Result unbind(Call call) {
        Params params = call.params();
        Predicate<Binding> which =
                binding -> binding.event().equals(event(params)) && binding.offline() == isOffline(params);
        Predicate<Binding> ofHandler =
                binding -> binding.offline() || HandlerUrl.isOrAbsent(params, "handler", binding.handler());
        Predicate<Binding> ofUser =
                binding -> !params.has("auth_type") || binding.authType() == params.integer("auth_type");
        int count = subscribers(call).unbind(which.and(ofHandler).and(ofUser));
        return Result.of(Json.object().put("count", count));
    }

    static Result get(Call call) {
        ArrayNode list = Json.array();
        for (Binding binding : subscribers(call).bindings()) {
            list.addObject()
                    .put("event", binding.event())
                    .put("handler", binding.handler())
                    .put("auth_type", Long.toString(binding.authType()))
                    .put("offline", binding.offline() ? 1 : 0);
        }
        return Result.of(list);
    }

    private static Subscribers subscribers(Call call) {
        return call.data().subscribers();
    }

    private static String event(Params params) {
        return params.text("event").toUpperCase(Locale.ROOT);
    }

    private static boolean isOffline(Params params) {
        return params.text("event_type").equals("offline");
    }
}
