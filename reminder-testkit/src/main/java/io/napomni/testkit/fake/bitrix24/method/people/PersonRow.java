package io.napomni.testkit.fake.bitrix24.method.people;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.data.Field;
import io.napomni.testkit.fake.bitrix24.data.FieldTable;
import io.napomni.testkit.fake.bitrix24.data.FieldType;
import io.napomni.testkit.fake.bitrix24.people.PortalUser;
import io.napomni.testkit.fake.bitrix24.row.Row;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An employee as {@code user.*} shows, filters and orders them. */
record PersonRow(PortalUser user) implements Row {
    static final FieldTable FIELDS = new FieldTable(List.of(
            field("ID", FieldType.INTEGER),
            field("ACTIVE", FieldType.FLAG),
            field("NAME", FieldType.STRING),
            field("LAST_NAME", FieldType.STRING),
            field("EMAIL", FieldType.STRING),
            field("WORK_PHONE", FieldType.STRING),
            field("UF_DEPARTMENT", FieldType.INTEGER),
            field("USER_TYPE", FieldType.STRING)));

    @Override
    public long id() {
        return user.id();
    }

    @Override
    public Optional<Object> value(String field) {
        return switch (field) {
            case "ID" -> Optional.of(user.id());
            case "ACTIVE" -> Optional.of(user.active() ? "Y" : "N");
            case "NAME" -> Optional.of(user.name());
            case "LAST_NAME" -> Optional.of(user.lastName());
            case "EMAIL" -> Optional.of(user.email());
            case "WORK_PHONE" -> Optional.of(user.workPhone());
            case "UF_DEPARTMENT" -> Optional.of(user.departments());
            case "USER_TYPE" -> Optional.of("employee");
            default -> Optional.empty();
        };
    }

    /** All that the permissions of the webhook let it see: the address needs {@code user} or {@code user_basic}. */
    ObjectNode shown(Set<String> scopes) {
        ObjectNode row = Json.object()
                .put("ID", Long.toString(user.id()))
                .put("ACTIVE", user.active())
                .put("NAME", user.name())
                .put("LAST_NAME", user.lastName());
        if (seesAddress(scopes)) {
            row.put("EMAIL", user.email());
        }
        row.put("WORK_PHONE", user.workPhone());
        ArrayNode departments = row.putArray("UF_DEPARTMENT");
        user.departments().forEach(departments::add);
        return row.put("USER_TYPE", "employee");
    }

    static boolean seesAddress(Set<String> scopes) {
        return scopes.contains("user") || scopes.contains("user_basic");
    }

    private static Field field(String name, FieldType type) {
        return new Field(name, name, name, type, Set.of());
    }
}
