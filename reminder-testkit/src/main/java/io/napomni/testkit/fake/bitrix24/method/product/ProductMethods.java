package io.napomni.testkit.fake.bitrix24.method.product;

import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import java.util.Map;

/** The methods of this room by name in lower case. */
public final class ProductMethods {
    private ProductMethods() {}

    public static Map<String, RestMethod> all() {
        return Map.ofEntries(
                Map.entry("crm.item.productrow.list", new ProductRowList()),
                Map.entry("crm.item.productrow.set", new ProductRowSet()),
                Map.entry("crm.item.productrow.add", new ProductRowAdd()));
    }
}
