package io.napomni.bitrix24.invoice;

import java.util.Optional;

/**
 * Which field of a smart invoice holds what, each named by its title, its code ({@code UF_CRM_…}) or its key.
 *
 * @param number as printed on it
 * @param issuedOn the day of the document; where an invoice lacks it, the day on which it was made
 * @param dueOn the last day to pay
 * @param paid what has been paid so far, a field of money or a number; without it an invoice is paid whole or not at all
 * @param segment the group of invoices with rules of its own
 */
public record InvoiceFields(
        String number, String issuedOn, String dueOn, Optional<String> paid, Optional<String> segment) {

    /** The fields that every portal has. */
    public static InvoiceFields standard() {
        return new InvoiceFields("accountNumber", "begindate", "closedate", Optional.empty(), Optional.empty());
    }

    /** The same with the field of what has been paid so far. */
    public InvoiceFields withPaid(String field) {
        return new InvoiceFields(number, issuedOn, dueOn, Optional.of(field), segment);
    }

    /** The same with the field of the segment. */
    public InvoiceFields withSegment(String field) {
        return new InvoiceFields(number, issuedOn, dueOn, paid, Optional.of(field));
    }
}
