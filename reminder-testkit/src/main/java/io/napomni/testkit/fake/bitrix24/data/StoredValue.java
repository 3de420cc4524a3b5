package io.napomni.testkit.fake.bitrix24.data;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** How a raw value, or a list of them, becomes what an item keeps. */
public final class StoredValue {
    private StoredValue() {}

    /** The stored form; empty where the value is not of the field's type, or is an empty text. */
    public static Optional<Object> of(Field field, Object raw) {
        if (!field.is(FieldTrait.MULTIPLE)) {
            return field.type().read(raw);
        }
        Collection<?> several = raw instanceof Collection<?> list ? list : List.of(raw);
        return Optional.of(
                several.stream().flatMap(one -> field.type().read(one).stream()).toList());
    }
}
