package io.napomni.testkit.fake.bitrix24.data;

import java.util.List;

/** An item that a client added or updated, with the names of the fields it sent. */
public record ItemWrite(EntityType type, long itemId, boolean added, List<String> fields) {
    public ItemWrite {
        fields = List.copyOf(fields);
    }
}
