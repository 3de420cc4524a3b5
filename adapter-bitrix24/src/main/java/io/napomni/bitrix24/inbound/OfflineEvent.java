package io.napomni.bitrix24.inbound;

import io.napomni.bitrix24.wire.Json;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that the portal kept for us: a thing has changed since it was last confirmed, however often.
 *
 * @param row by which it is confirmed
 * @param name in capitals, for example {@code ONCRMDEALUPDATE}
 * @param entityId empty where the portal kept only the name: then read everything of that kind that may have changed
 * @param entityTypeId of items of smart processes
 * @param changedAt of the last change, in the portal's zone
 */
public record OfflineEvent(
        String row,
        String name,
        Optional<String> entityId,
        Optional<String> entityTypeId,
        Optional<OffsetDateTime> changedAt) {

    /** Empty for what has no row or no name. */
    static Optional<OfflineEvent> of(Json json) {
        Optional<String> row = json.get("ID").text();
        Optional<String> name = json.get("EVENT_NAME").text();
        if (row.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        Json fields = json.get("EVENT_DATA").get("FIELDS");
        return Optional.of(new OfflineEvent(
                row.get(),
                name.get().toUpperCase(Locale.ROOT),
                fields.get("ID").text(),
                fields.get("ENTITY_TYPE_ID").text(),
                json.get("TIMESTAMP_X").text().flatMap(OfflineEvent::moment)));
    }

    private static Optional<OffsetDateTime> moment(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text));
        } catch (DateTimeException someOtherForm) {
            return Optional.empty();
        }
    }
}
