package io.napomni.testkit.fake.bitrix24.activity;

import io.napomni.testkit.fake.bitrix24.row.Row;
import java.time.OffsetDateTime;
import java.util.Optional;

/** A comment in the timeline of an item, with who wrote it and when. */
public record Note(long id, Owner owner, String text, long authorId, OffsetDateTime created) implements Row {
    @Override
    public Optional<Object> value(String field) {
        return switch (field) {
            case "ID" -> Optional.of(id);
            case "CREATED" -> Optional.of(created);
            case "AUTHOR_ID" -> Optional.of(authorId);
            default -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return "Note[" + id + ", " + owner + "]";
    }
}
