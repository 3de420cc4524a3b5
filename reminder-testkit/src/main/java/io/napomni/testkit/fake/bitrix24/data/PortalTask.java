package io.napomni.testkit.fake.bitrix24.data;

import java.util.List;

/** A task that a client created; deadline as the client wrote it, bindings like {@code D_1207}. */
public record PortalTask(
        long id, String title, String description, long responsibleId, String deadline, List<String> bindings) {
    public PortalTask {
        bindings = List.copyOf(bindings);
    }
}
