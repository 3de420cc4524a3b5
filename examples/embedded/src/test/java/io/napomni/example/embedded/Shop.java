package io.napomni.example.embedded;

import io.napomni.model.CustomerRef;
import io.napomni.model.Invoice;
import io.napomni.model.Money;
import io.napomni.model.Segment;
import io.napomni.model.SubjectRef;
import java.time.LocalDate;
import java.util.Optional;

/** A host with one customer. */
final class Shop {

    static final CustomerRef CUSTOMER = new CustomerRef("shop", "customer", "7");

    private Shop() {}

    /** An invoice of ten days ago that nobody has paid. */
    static Invoice unpaid(String number, LocalDate today) {
        return new Invoice(
                new SubjectRef("shop", "invoice", number),
                Invoice.Kind.INVOICE,
                number,
                CUSTOMER,
                Segment.NONE,
                true,
                false,
                today.minusDays(10),
                Optional.empty(),
                Money.of("1000", "RUB"),
                Money.of("0", "RUB"),
                Optional.of(Invoice.Settlement.BY_ORDER),
                Optional.empty(),
                Optional.empty(),
                false);
    }
}
