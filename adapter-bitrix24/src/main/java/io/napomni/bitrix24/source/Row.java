package io.napomni.bitrix24.source;

import io.napomni.bitrix24.crm.Field;
import io.napomni.bitrix24.crm.Kind;
import io.napomni.bitrix24.crm.WrittenDay;
import io.napomni.bitrix24.wire.Json;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * An item of the CRM while a fact is made of it. A value that is there and cannot be read counts as absent and is
 * remembered; so does one of several different values where one is meant, because nobody can tell which. For one thread.
 */
public final class Row {
    private final Kind kind;
    private final long id;
    private final Json json;
    private final Set<String> unreadable = new LinkedHashSet<>();

    /** @param json with an id, as every row of a list has been checked to have */
    public Row(Kind kind, Json json) {
        this.kind = kind;
        this.id = json.get("id").id().orElseThrow();
        this.json = json;
    }

    /** Its reference. */
    public SubjectRef ref() {
        return new SubjectRef(Kind.SYSTEM, kind.type(), Long.toString(id));
    }

    /** The company, else the first contact; an item with neither is its own customer, whom no look-up knows. */
    public CustomerRef customer() {
        return json.get("companyId")
                .id()
                .map(company -> customer(Kind.COMPANY, company))
                .or(() -> json.get("contactId").id().map(contact -> customer(Kind.CONTACT, contact)))
                .or(() -> json.get("contactIds").first().id().map(contact -> customer(Kind.CONTACT, contact)))
                .orElseGet(() -> customer(kind, id));
    }

    private static CustomerRef customer(Kind kind, long id) {
        return new CustomerRef(Kind.SYSTEM, kind.type(), Long.toString(id));
    }

    /** The person responsible for it. */
    public Optional<String> managerId() {
        return json.get("assignedById").id().map(Object::toString);
    }

    /** What stands under a key. */
    public Json get(String key) {
        return json.get(key);
    }

    /** The text of a field; of an enumeration the text that people see. */
    public Optional<String> text(Field field) {
        return only(field).text().map(text -> field.options().getOrDefault(text, text));
    }

    /** The value of a field. */
    public <T> Optional<T> value(Field field, Function<String, Optional<T>> reading) {
        Json value = only(field);
        Optional<T> read = value.text().flatMap(reading);
        if (read.isEmpty() && !value.isBlank()) {
            unreadable.add(field.toString());
        }
        return read;
    }

    /** The local date of a field, as it is written there: that of the portal, whatever zone stands behind it. */
    public Optional<LocalDate> day(Field field) {
        return value(field, WrittenDay::of);
    }

    /** The only value of a field, which may have been made multiple. */
    private Json only(Field field) {
        Json value = json.get(field.key());
        if (!value.isContainer() || value.isObject()) {
            return value;
        }
        Map<String, Json> different = new LinkedHashMap<>();
        value.items().forEach(item -> different.putIfAbsent(item.text().orElse(""), item));
        different.remove("");
        if (different.size() > 1) {
            unreadable.add(field.toString());
            return Json.nothing();
        }
        return different.values().stream().findFirst().orElseGet(value::first);
    }

    /** Remembers that something of it could not be read. */
    public void markUnreadable(String what) {
        unreadable.add(what);
    }

    /** What could not be read so far. */
    Set<String> unreadable() {
        return unreadable;
    }

    /** Without content: items hold personal data. */
    @Override
    public String toString() {
        return ref().toString();
    }
}
