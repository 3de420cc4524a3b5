package io.napomni.bitrix24.deal;

import io.napomni.bitrix24.crm.Kind;
import io.napomni.bitrix24.paging.OffsetList;
import io.napomni.bitrix24.paging.OffsetReading;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.source.Values;
import io.napomni.bitrix24.wire.Json;
import io.napomni.model.Purchase;
import io.napomni.model.Quantity;
import io.napomni.model.SubjectRef;
import io.napomni.port.SourceException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Completes sales by their product rows, fifty deals a request.
 *
 * @see <a href="https://apidocs.bitrix24.com/api-reference/crm/universal/product-rows/crm-item-productrow-list.html">
 *     crm.item.productrow.list</a>
 */
record ProductRows(RestClient rest) {
    private static final String METHOD = "crm.item.productrow.list";

    /** @throws SourceException if a row does not tell what was bought: without it, silence would seem to be kept */
    Map<SubjectRef, Sale> complete(List<Sale> sales) {
        Map<SubjectRef, OffsetList> lists = new LinkedHashMap<>();
        sales.forEach(sale -> lists.put(sale.ref(), list(sale.ref().id())));
        Map<SubjectRef, List<Json>> rows = OffsetReading.all(rest, lists);
        Map<SubjectRef, Sale> complete = new LinkedHashMap<>();
        for (Sale sale : sales) {
            List<Purchase> purchases = purchases(sale, rows.getOrDefault(sale.ref(), List.of()));
            complete.put(sale.ref(), new Sale(sale.ref(), sale.customer(), sale.boughtOn(), purchases));
        }
        return complete;
    }

    private static OffsetList list(String deal) {
        Map<String, Object> parameters =
                Map.of("filter", Map.of("=ownerType", "D", "=ownerId", deal), "order", Map.of("id", "asc"));
        return new OffsetList(METHOD, parameters, "start", "productRows", "id");
    }

    private static List<Purchase> purchases(Sale sale, List<Json> rows) {
        List<Purchase> purchases = new ArrayList<>();
        for (Json row : rows) {
            if (row.get("ownerId").text().filter(sale.ref().id()::equals).isEmpty()) {
                throw broken(sale, "is of another deal");
            }
            Quantity quantity = quantity(row).orElseThrow(() -> broken(sale, "has no quantity that can be read"));
            String product = product(row).orElseThrow(() -> broken(sale, "names no product"));
            if (quantity.isPositive()) {
                purchases.add(new Purchase(sale.customer(), product, sale.boughtOn(), quantity));
            }
        }
        return purchases;
    }

    private static Optional<Quantity> quantity(Json row) {
        String unit = row.get("measureName").text().orElse("");
        return row.get("quantity")
                .text()
                .flatMap(Values::quantity)
                .map(quantity -> new Quantity(quantity.amount(), unit));
    }

    private static Optional<String> product(Json row) {
        return row.get("productName").text().or(() -> row.get("productId").id().map(id -> "#" + id));
    }

    private static SourceException broken(Sale sale, String what) {
        return new SourceException("Bitrix24, " + METHOD + ": a product row of " + Kind.DEAL.type() + " "
                + sale.ref().id() + " " + what + ". Nothing of this reading is used. Correct the deal and run again.");
    }
}
