package io.napomni.testkit.fake.bitrix24.method.event;

import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.wire.KnownError;
import java.util.HashMap;
import java.util.Map;

/**
 * The methods of this room by name in lower case. Webhooks may call one of them, the answer to a robot.
 *
 * <p>Source: the pages of the methods. Those about events and placements refuse webhooks with 403, those about robots
 * with 400; for events only the refusal is documented, not its code.
 */
public final class EventMethods {
    private EventMethods() {}

    /** The methods. */
    public static Map<String, RestMethod> all() {
        Map<String, RestMethod> all = new HashMap<>();
        events().forEach((name, method) -> all.put(name, new OfApplication(method, KnownError.WRONG_AUTH_TYPE)));
        robots().forEach((name, method) -> all.put(name, new OfApplication(method, KnownError.NO_APPLICATION)));
        all.put("bizproc.event.send", RobotMethods::send);
        return Map.copyOf(all);
    }

    private static Map<String, RestMethod> events() {
        return Map.ofEntries(
                Map.entry("events", BindingMethods::names),
                Map.entry("event.bind", BindingMethods::bind),
                Map.entry("event.unbind", BindingMethods::unbind),
                Map.entry("event.get", BindingMethods::get),
                Map.entry("event.offline.get", OfflineMethods::get),
                Map.entry("event.offline.list", OfflineMethods::list),
                Map.entry("event.offline.clear", OfflineMethods::clear),
                Map.entry("event.offline.error", OfflineMethods::error),
                Map.entry("placement.bind", PlacementMethods::bind),
                Map.entry("placement.unbind", PlacementMethods::unbind),
                Map.entry("placement.get", PlacementMethods::get),
                Map.entry("placement.list", PlacementMethods::list));
    }

    private static Map<String, RestMethod> robots() {
        return Map.of(
                "bizproc.robot.add", RobotMethods::add,
                "bizproc.robot.delete", RobotMethods::delete,
                "bizproc.robot.list", RobotMethods::list);
    }
}
