package io.napomni.testkit.fake.bitrix24.method.requisite;

import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import java.util.Map;

/** The methods of this room by name in lower case. */
public final class RequisiteMethods {
    private RequisiteMethods() {}

    public static Map<String, RestMethod> all() {
        return Map.ofEntries(
                Map.entry("crm.requisite.list", new RequisiteList()),
                Map.entry("crm.duplicate.findbycomm", new DuplicateFind()));
    }
}
