package io.napomni.testkit.fake.bitrix24.event;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Something that happens in the portal.
 *
 * @param name in capitals, for example {@code ONCRMDEALUPDATE}
 * @param data what the event tells, as nested maps of texts
 * @param byUser whether a user caused it; what robots and agents cause is told without tokens
 */
public record PortalEvent(String name, Map<String, Object> data, boolean byUser) {
    /** Folds the name. */
    public PortalEvent {
        name = name.toUpperCase(Locale.ROOT);
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }

    /** An event about a thing of that id. */
    public static PortalEvent of(String name, long id) {
        return new PortalEvent(name, Map.of("FIELDS", Map.of("ID", Long.toString(id))), true);
    }

    /** An event about an item of a smart process or an invoice. */
    public static PortalEvent ofDynamic(String name, long entityTypeId, long id) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("ID", Long.toString(id));
        fields.put("ENTITY_TYPE_ID", Long.toString(entityTypeId));
        return new PortalEvent(name, Map.of("FIELDS", fields), true);
    }

    /** A task was added: what stood before it, and whether it could be read, is told by words. */
    public static PortalEvent ofAddedTask(long id) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("FIELDS_BEFORE", "undefined");
        data.put("FIELDS_AFTER", Map.of("ID", Long.toString(id)));
        data.put("IS_ACCESSIBLE_BEFORE", "N");
        data.put("IS_ACCESSIBLE_AFTER", "undefined");
        return new PortalEvent("ONTASKADD", data, true);
    }

    /** An event that tells these values directly, as telephony and installation do. */
    public static PortalEvent telling(String name, Map<String, String> data) {
        return new PortalEvent(name, new LinkedHashMap<>(data), true);
    }

    /** The same, caused by a robot or an agent. */
    public PortalEvent byRobot() {
        return new PortalEvent(name, data, false);
    }
}
