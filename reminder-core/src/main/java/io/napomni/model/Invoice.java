package io.napomni.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A demand for payment.
 *
 * @param kind ORDER where an order serves as an invoice
 * @param posted whether the document counts in the books
 * @param cancelled whether it was called off or is marked for deletion
 * @param issuedOn date of the document
 * @param dueOn last day to pay; empty when none was agreed
 * @param paid what is linked to it so far, in the currency of the total
 * @param settlement how payments are linked; empty if the source does not know
 * @param managerId who looks after it
 * @param promise what the customer has promised to pay, and by when
 * @param disputed whether the customer contests it
 */
public record Invoice(
        SubjectRef ref,
        Kind kind,
        String number,
        CustomerRef customer,
        Segment segment,
        boolean posted,
        boolean cancelled,
        LocalDate issuedOn,
        Optional<LocalDate> dueOn,
        Money total,
        Money paid,
        Optional<Settlement> settlement,
        Optional<String> managerId,
        Optional<Promise> promise,
        boolean disputed) {

    /** A demand of which no more is known: no way of settlement, no manager, no promise, no dispute. */
    public Invoice(
            SubjectRef ref,
            Kind kind,
            String number,
            CustomerRef customer,
            Segment segment,
            boolean posted,
            boolean cancelled,
            LocalDate issuedOn,
            Optional<LocalDate> dueOn,
            Money total,
            Money paid) {
        this(
                ref,
                kind,
                number,
                customer,
                segment,
                posted,
                cancelled,
                issuedOn,
                dueOn,
                total,
                paid,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /** What kind of document demands the money. */
    public enum Kind {
        /** An invoice proper. */
        INVOICE,
        /** An order that serves as one. */
        ORDER
    }

    /** What payments are linked to, as 1C keeps it. */
    public enum Settlement {
        /** To each order: «по заказам», «позаказно». */
        BY_ORDER,
        /** To each document of a sale: «по накладным», «по расчетным документам». */
        BY_DOCUMENT,
        /** To the contract as a whole: no order is paid or unpaid by itself. */
        BY_CONTRACT
    }

    /** Whether the total, what is paid and what was promised can be compared at all. */
    public boolean hasOneCurrency() {
        return total.currency().equals(paid.currency())
                && promise.flatMap(Promise::amount)
                        .filter(sum -> !sum.currency().equals(total.currency()))
                        .isEmpty();
    }

    /**
     * Whether less was paid than the customer promised; only the day tells whether the promise is broken by it.
     *
     * @throws IllegalArgumentException if it has not {@link #hasOneCurrency one currency}
     */
    public boolean lacksWhatWasPromised() {
        return promise.filter(word -> word.amount().orElse(total).minus(paid).isPositive())
                .isPresent();
    }

    /**
     * What is still to be paid; not positive when it is settled.
     *
     * @throws IllegalArgumentException if it has not {@link #hasOneCurrency one currency}
     */
    public Money open() {
        return total.minus(paid);
    }
}
