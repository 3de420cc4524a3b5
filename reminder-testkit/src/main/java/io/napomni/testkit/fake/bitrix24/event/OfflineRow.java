package io.napomni.testkit.fake.bitrix24.event;

import java.time.Instant;
import java.util.Map;

/**
 * One row of the queue of offline events: the last state of one thing.
 *
 * @param messageId new with each change of the thing
 * @param processId empty until the row is reserved
 */
public record OfflineRow(
        long id,
        String event,
        Map<String, Object> data,
        String connector,
        Instant changedAt,
        long messageId,
        String processId,
        boolean error) {
    OfflineRow reservedFor(String process) {
        return new OfflineRow(id, event, data, connector, changedAt, messageId, process, error);
    }

    OfflineRow failed() {
        return new OfflineRow(id, event, data, connector, changedAt, messageId, processId, true);
    }

    boolean isAbout(PortalEvent told, String source) {
        return event.equals(told.name()) && data.equals(told.data()) && connector.equals(source);
    }
}
