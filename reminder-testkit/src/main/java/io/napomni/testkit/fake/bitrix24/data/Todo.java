package io.napomni.testkit.fake.bitrix24.data;

import java.time.OffsetDateTime;

/** A to-do activity that a client created on an item; {@code responsibleId} is 0 where none was named. */
public record Todo(
        long id,
        EntityType type,
        long itemId,
        OffsetDateTime deadline,
        String title,
        String description,
        long responsibleId) {}
