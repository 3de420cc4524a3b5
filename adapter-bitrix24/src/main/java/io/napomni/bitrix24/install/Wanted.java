package io.napomni.bitrix24.install;

import io.napomni.bitrix24.install.Registration.Kind;
import io.napomni.bitrix24.rest.Command;
import io.napomni.bitrix24.wire.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * One thing to register.
 *
 * @param handler whom the portal is to call
 * @param parameters of the call that registers it
 */
record Wanted(Kind kind, String name, String handler, Map<String, ?> parameters) {
    private static final String TAB = "CRM_DEAL_DETAIL_TAB";

    static List<Wanted> all(AppNeeds needs) {
        List<Wanted> all = new ArrayList<>();
        needs.events().forEach(event -> all.add(event(needs, event.toUpperCase(Locale.ROOT))));
        all.add(tab(needs));
        if (!needs.robot().isBlank()) {
            all.add(robot(needs));
        }
        return all;
    }

    private static Wanted event(AppNeeds needs, String event) {
        String handler = needs.address("event");
        return new Wanted(Kind.EVENT, event, handler, Map.of("event", event, "handler", handler));
    }

    private static Wanted tab(AppNeeds needs) {
        String handler = needs.address("tab");
        Map<String, Map<String, String>> titles = new TreeMap<>();
        needs.tabTitle().forEach((language, title) -> titles.put(language, Map.of("TITLE", title)));
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("PLACEMENT", TAB);
        parameters.put("HANDLER", handler);
        parameters.put(
                "TITLE", needs.tabTitle().values().stream().sorted().findFirst().orElse(""));
        parameters.put("LANG_ALL", titles);
        return new Wanted(Kind.PLACEMENT, TAB, handler, parameters);
    }

    private static Wanted robot(AppNeeds needs) {
        String handler = needs.address("robot");
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("CODE", needs.robot());
        parameters.put("HANDLER", handler);
        parameters.put("USE_SUBSCRIPTION", "Y");
        parameters.put("NAME", new TreeMap<>(needs.robotName()));
        parameters.put("DOCUMENT_TYPE", List.of("crm", "CCrmDocumentDeal", "DEAL"));
        return new Wanted(Kind.ROBOT, needs.robot(), handler, parameters);
    }

    /** The reading that shows what of this kind is there. */
    static Command list(Kind kind) {
        return new Command(name(kind), by(kind, "event.get", "placement.get", "bizproc.robot.list"), Map.of());
    }

    static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    Command command(String as) {
        return new Command(as, by(kind, "event.bind", "placement.bind", "bizproc.robot.add"), parameters);
    }

    Registration registration(Registration.State state) {
        return new Registration(kind, name, state, "");
    }

    /** By what it is known again. Of robots the portal lists codes only. */
    String identity() {
        return kind == Kind.ROBOT ? name : name + " " + handler;
    }

    /** The same of an element of the portal's list; offline events have no handler and are none of ours. */
    String identity(Json listed) {
        Function<String, String> text = key -> listed.get(key).text().orElse("");
        return by(
                kind,
                text.apply("event").toUpperCase(Locale.ROOT) + " " + text.apply("handler"),
                text.apply("placement") + " " + text.apply("handler"),
                listed.text().orElse(""));
    }

    private static String by(Kind kind, String event, String placement, String robot) {
        return switch (kind) {
            case EVENT -> event;
            case PLACEMENT -> placement;
            case ROBOT -> robot;
        };
    }
}
