package io.napomni.testkit.fake.bitrix24.method.item;

import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import java.util.Map;

/** The methods of this room by name in lower case. */
public final class ItemMethods {
    private ItemMethods() {}

    public static Map<String, RestMethod> all() {
        return Map.ofEntries(
                Map.entry("crm.item.list", new ItemList()),
                Map.entry("crm.item.get", new ItemGet()),
                Map.entry("crm.item.add", new ItemAdd()),
                Map.entry("crm.item.update", new ItemUpdate()),
                Map.entry("crm.item.delete", new ItemDelete()),
                Map.entry("crm.item.batchimport", new BatchImport()),
                Map.entry("crm.item.fields", new ItemFields()));
    }
}
