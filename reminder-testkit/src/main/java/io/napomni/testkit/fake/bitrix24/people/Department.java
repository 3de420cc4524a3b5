package io.napomni.testkit.fake.bitrix24.people;

import java.util.OptionalLong;

/** A department; the root has no parent, and a department may have no head. */
public record Department(long id, String name, OptionalLong parent, OptionalLong head) {
    public static Department root(long id, String name) {
        return new Department(id, name, OptionalLong.empty(), OptionalLong.empty());
    }

    public static Department under(long parent, long id, String name) {
        return new Department(id, name, OptionalLong.of(parent), OptionalLong.empty());
    }

    public Department headedBy(long user) {
        return new Department(id, name, parent, OptionalLong.of(user));
    }
}
