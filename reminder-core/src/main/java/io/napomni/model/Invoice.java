package io.napomni.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A demand for payment.
 *
 * @param kind ORDER where an order serves as an invoice
 * @param posted whether the document counts in the books
 * @param issuedOn date of the document
 * @param dueOn last day to pay; empty when none was agreed
 * @param paid what is linked to it so far, in the currency of the total
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
        Money paid) {

    /** What kind of document demands the money. */
    public enum Kind {
        /** An invoice proper. */
        INVOICE,
        /** An order that serves as one. */
        ORDER
    }

    /** What is still to be paid; not positive when it is settled. */
    public Money open() {
        return total.minus(paid);
    }
}
