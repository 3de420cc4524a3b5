package io.napomni.testkit.fake.bitrix24.method.old;

import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import java.util.HashMap;
import java.util.Map;

/** The methods of this room by name in lower case. */
public final class OldMethods {
    private OldMethods() {}

    public static Map<String, RestMethod> all() {
        Map<String, RestMethod> all = new HashMap<>();
        put(all, "crm.deal.", new OldFamily(EntityType.DEAL, "Not found"));
        put(all, "crm.contact.", new OldFamily(EntityType.CONTACT, "Contact is not found"));
        put(all, "crm.company.", new OldFamily(EntityType.COMPANY, "Company is not found"));
        all.put("crm.deal.contact.items.get", new DealContacts());
        return Map.copyOf(all);
    }

    private static void put(Map<String, RestMethod> all, String prefix, OldFamily family) {
        all.put(prefix + "list", family::list);
        all.put(prefix + "get", family::get);
        all.put(prefix + "add", family::add);
        all.put(prefix + "update", family::update);
        all.put(prefix + "delete", family::delete);
        all.put(prefix + "fields", family::fields);
    }
}
