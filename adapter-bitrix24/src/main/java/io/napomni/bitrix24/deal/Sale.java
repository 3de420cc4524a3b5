package io.napomni.bitrix24.deal;

import io.napomni.model.CustomerRef;
import io.napomni.model.Purchase;
import io.napomni.model.SubjectRef;
import java.time.LocalDate;
import java.util.List;

/**
 * A won deal.
 *
 * @param boughtOn local date of the portal, as its answer writes it
 * @param purchases what was bought, one for each product row with a quantity above zero, in their order
 */
public record Sale(SubjectRef ref, CustomerRef customer, LocalDate boughtOn, List<Purchase> purchases) {

    /** Copies the list. */
    public Sale {
        purchases = List.copyOf(purchases);
    }
}
