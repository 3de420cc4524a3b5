package io.napomni.testkit.fake.bitrix24.data;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of one kind of CRM object, in the order in which the portal shows them. Safe for use by several threads.
 */
public final class FieldTable {
    private volatile Map<String, Field> byName;

    /** A table of these fields, in this order. */
    public FieldTable(List<Field> fields) {
        Map<String, Field> table = new LinkedHashMap<>();
        fields.forEach(field -> table.put(field.name(), field));
        byName = Collections.unmodifiableMap(table);
    }

    /**
     * Adds the field, or replaces the one of that name: so a person renames a field in the settings of the portal.
     * Where another field already has that name, the new one goes under its name in the database, as the portal does.
     */
    public synchronized void put(Field field) {
        Map<String, Field> table = new LinkedHashMap<>(byName);
        Field old = table.get(field.name());
        boolean clash = old != null && !old.upperName().equals(field.upperName());
        Field named = clash ? field.named(field.upperName()) : field;
        table.put(named.name(), named);
        byName = Collections.unmodifiableMap(table);
    }

    /** Takes the field away; values of it stay in the items but are shown no more. */
    public synchronized void remove(String name) {
        Map<String, Field> table = new LinkedHashMap<>(byName);
        table.remove(name);
        byName = Collections.unmodifiableMap(table);
    }

    public Optional<Field> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Collection<Field> all() {
        return byName.values();
    }
}
