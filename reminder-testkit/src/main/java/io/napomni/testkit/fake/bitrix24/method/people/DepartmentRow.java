package io.napomni.testkit.fake.bitrix24.method.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.data.Field;
import io.napomni.testkit.fake.bitrix24.data.FieldTable;
import io.napomni.testkit.fake.bitrix24.data.FieldType;
import io.napomni.testkit.fake.bitrix24.people.Department;
import io.napomni.testkit.fake.bitrix24.row.Row;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** A department as {@code department.get} shows, filters and orders it. */
record DepartmentRow(Department department) implements Row {
    static final FieldTable FIELDS = new FieldTable(List.of(
            field("ID", FieldType.INTEGER),
            field("NAME", FieldType.STRING),
            field("SORT", FieldType.INTEGER),
            field("PARENT", FieldType.INTEGER),
            field("UF_HEAD", FieldType.INTEGER)));

    private static final int SORT = 500;

    @Override
    public long id() {
        return department.id();
    }

    @Override
    public Optional<Object> value(String field) {
        return switch (field) {
            case "ID" -> Optional.of(department.id());
            case "NAME" -> Optional.of(department.name());
            case "SORT" -> Optional.of((long) SORT);
            case "PARENT" -> boxed(department.parent());
            case "UF_HEAD" -> boxed(department.head());
            default -> Optional.empty();
        };
    }

    ObjectNode shown() {
        ObjectNode row = Json.object()
                .put("ID", Long.toString(department.id()))
                .put("NAME", department.name())
                .put("SORT", SORT);
        department.parent().ifPresent(parent -> row.put("PARENT", Long.toString(parent)));
        department.head().ifPresent(head -> row.put("UF_HEAD", Long.toString(head)));
        return row;
    }

    private static Optional<Object> boxed(OptionalLong number) {
        return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
    }

    private static Field field(String name, FieldType type) {
        return new Field(name, name, name, type, Set.of());
    }
}
