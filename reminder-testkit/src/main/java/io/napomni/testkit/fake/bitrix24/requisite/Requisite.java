package io.napomni.testkit.fake.bitrix24.requisite;

import io.napomni.testkit.fake.bitrix24.row.Row;
import java.util.Optional;

/**
 * Legal details of a company or contact.
 *
 * @param ownerType 4 of a company, 3 of a contact
 * @param inn taxpayer's number as somebody typed it; may be empty
 * @param kpp reason of registration; may be empty
 */
public record Requisite(long id, int ownerType, long ownerId, String name, String inn, String kpp) implements Row {

    @Override
    public Optional<Object> value(String field) {
        return switch (field) {
            case "ID" -> Optional.of(id);
            case "ENTITY_TYPE_ID" -> Optional.of((long) ownerType);
            case "ENTITY_ID" -> Optional.of(ownerId);
            case "PRESET_ID" -> Optional.of(1L);
            case "NAME" -> text(name);
            case "RQ_INN" -> text(inn);
            case "RQ_KPP" -> text(kpp);
            default -> Optional.empty();
        };
    }

    private static Optional<Object> text(String value) {
        return Optional.<Object>of(value).filter(text -> !text.equals(""));
    }
}
