package io.napomni.bitrix24.deal;

import io.napomni.bitrix24.crm.Kind;
import io.napomni.bitrix24.crm.PortalMemory;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.source.Ids;
import io.napomni.bitrix24.source.Layout;
import io.napomni.bitrix24.source.Matching;
import io.napomni.model.CustomerRef;
import io.napomni.model.Purchase;
import io.napomni.port.Lookup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that customers ever bought: the product rows of their won deals, by the day of the purchase, then by the deal. A deal
 * belongs to its company, or where it has none to its first contact. Who bought nothing is absent. A won deal without the
 * day is left out and named in the log.
 */
public record BitrixPurchases(RestClient rest, PortalMemory memory, SaleMapping mapping)
        implements Lookup<CustomerRef, List<Purchase>> {
    private static final int CUSTOMERS_PER_QUERY = 50;

    @Override
    public Map<CustomerRef, List<Purchase>> find(Set<CustomerRef> keys) {
        List<Map<String, ?>> conditions = new ArrayList<>();
        conditions.addAll(conditions("@companyId", Ids.ofCustomers(Kind.COMPANY, keys)));
        conditions.addAll(conditions("@contactId", Ids.ofCustomers(Kind.CONTACT, keys)));
        if (conditions.isEmpty()) {
            return Map.of();
        }
        Layout<Sale> layout = SaleLayout.resolve(rest, memory, mapping);
        List<Sale> sales = new ArrayList<>();
        Matching.read(rest, layout, conditions, sale -> {
            if (keys.contains(sale.customer())) {
                sales.add(sale);
            }
        });
        sales.sort(Comparator.comparing(Sale::boughtOn).thenComparing(Sale::ref));
        Map<CustomerRef, List<Purchase>> found = new HashMap<>();
        for (Sale sale : new ProductRows(rest).complete(sales).values()) {
            if (!sale.purchases().isEmpty()) {
                found.computeIfAbsent(sale.customer(), any -> new ArrayList<>()).addAll(sale.purchases());
            }
        }
        found.replaceAll((customer, purchases) -> List.copyOf(purchases));
        return found;
    }

    private static List<Map<String, ?>> conditions(String key, Set<Long> ids) {
        List<Long> sorted = List.copyOf(ids);
        List<Map<String, ?>> conditions = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += CUSTOMERS_PER_QUERY) {
            conditions.add(Map.of(key, sorted.subList(from, Math.min(sorted.size(), from + CUSTOMERS_PER_QUERY))));
        }
        return conditions;
    }
}
