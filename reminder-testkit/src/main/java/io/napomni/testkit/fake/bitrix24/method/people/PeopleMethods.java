package io.napomni.testkit.fake.bitrix24.method.people;

import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import java.util.Map;

/** The methods of this room by name in lower case. */
public final class PeopleMethods {
    private PeopleMethods() {}

    public static Map<String, RestMethod> all() {
        return Map.ofEntries(
                Map.entry("im.notify.system.add", new NotifyAdd()),
                Map.entry("im.notify.personal.add", new NotifyAdd()),
                Map.entry("user.get", new UserGet()),
                Map.entry("user.current", new UserCurrent()),
                Map.entry("department.get", new DepartmentGet()),
                Map.entry("scope", new Scope()));
    }
}
