package io.napomni.testkit.fake.bitrix24.stage;

import io.napomni.testkit.fake.bitrix24.row.Row;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * An item came to a stage.
 *
 * @param kind 1 it was created there, 2 it went on, 3 it came to a closing stage, 5 it changed the pipeline
 * @param semantics {@code P}, {@code S} or {@code F}
 */
public record StageMove(
        long id, int kind, long ownerId, OffsetDateTime time, long categoryId, String semantics, String stageId)
        implements Row {
    @Override
    public Optional<Object> value(String field) {
        return switch (field) {
            case "ID" -> Optional.of(id);
            case "TYPE_ID" -> Optional.of((long) kind);
            case "OWNER_ID" -> Optional.of(ownerId);
            case "CREATED_TIME" -> Optional.of(time);
            case "CATEGORY_ID" -> Optional.of(categoryId);
            case "STAGE_SEMANTIC_ID" -> Optional.of(semantics);
            case "STAGE_ID" -> Optional.of(stageId);
            default -> Optional.empty();
        };
    }
}
