package io.napomni.bitrix24.inbound;

import io.napomni.bitrix24.wire.Json;
import java.util.List;
import java.util.Optional;

/**
 * A page of offline events.
 *
 * @param process under which the portal reserved them; empty if it did not
 * @param rows how many came, with those that cannot be read
 */
record Reserved(Optional<String> process, List<OfflineEvent> events, int rows) {

    static Reserved of(Json result) {
        List<Json> rows = result.get("events").items();
        List<OfflineEvent> events =
                rows.stream().map(OfflineEvent::of).flatMap(Optional::stream).toList();
        return new Reserved(result.get("process_id").text(), events, rows.size());
    }

    boolean isLast() {
        return rows < OfflineQueue.PAGE;
    }
}
