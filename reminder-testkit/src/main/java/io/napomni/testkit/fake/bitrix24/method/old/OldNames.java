package io.napomni.testkit.fake.bitrix24.method.old;

import io.napomni.testkit.fake.bitrix24.data.Field;
import io.napomni.testkit.fake.bitrix24.data.FieldTable;
import io.napomni.testkit.fake.bitrix24.data.FieldTrait;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names of fields in the old methods: those of the database, some of them different from what
 * {@code crm.item.fields} says.
 */
final class OldNames {
    private static final Map<String, String> OTHER = Map.of(
            "createdTime", "DATE_CREATE",
            "updatedTime", "DATE_MODIFY",
            "createdBy", "CREATED_BY_ID",
            "updatedBy", "MODIFY_BY_ID",
            "movedBy", "MOVED_BY_ID");
    private static final Set<String> ABSENT = Set.of("contactIds", "companyIds", "observers");

    private final Map<String, Field> byOldName = new LinkedHashMap<>();

    OldNames(FieldTable table) {
        for (Field field : table.all()) {
            if (!field.is(FieldTrait.COMPUTED) && !field.is(FieldTrait.DISABLED) && !ABSENT.contains(field.name())) {
                byOldName.put(OTHER.getOrDefault(field.name(), field.upperName()), field);
            }
        }
    }

    /** The fields by their old names, in order. */
    Map<String, Field> all() {
        return byOldName;
    }

    /** The name in {@code crm.item.*}; empty for what the old methods do not know. */
    Optional<String> itemName(String oldName) {
        return Optional.ofNullable(byOldName.get(oldName)).map(Field::name);
    }
}
