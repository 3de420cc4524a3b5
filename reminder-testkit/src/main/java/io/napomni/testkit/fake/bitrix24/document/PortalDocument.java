package io.napomni.testkit.fake.bitrix24.document;

import java.time.OffsetDateTime;
import java.util.Map;

/** A document that was made of a template for an item; values are those that the client gave. */
public record PortalDocument(
        long id,
        DocumentTemplate template,
        int entityTypeId,
        long entityId,
        String number,
        Map<String, String> values,
        boolean stamped,
        OffsetDateTime created) {
    public PortalDocument {
        values = Map.copyOf(values);
    }
}
