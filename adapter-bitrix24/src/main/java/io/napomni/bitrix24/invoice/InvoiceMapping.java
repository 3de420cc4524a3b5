package io.napomni.bitrix24.invoice;

import io.napomni.bitrix24.source.Canary;
import java.util.List;
import java.util.Optional;

/**
 * Which smart invoices of a portal are read. Stages tell the rest: on one of success an invoice is paid whole, on one of
 * failure it is cancelled.
 *
 * @param drafts stages, by their names or ids, on which an invoice does not count yet
 * @param withClosed whether invoices that are paid or cancelled are read too
 * @param countingOutside whether the portal counts all of them in the first request
 * @param canary an invoice that must come back whenever invoices are read
 */
public record InvoiceMapping(
        InvoiceFields fields,
        List<String> drafts,
        boolean withClosed,
        boolean countingOutside,
        Optional<Canary> canary) {

    /** Copies the list. */
    public InvoiceMapping {
        drafts = List.copyOf(drafts);
    }

    /** Open invoices by the fields that every portal has. */
    public static InvoiceMapping standard() {
        return new InvoiceMapping(InvoiceFields.standard(), List.of(), false, true, Optional.empty());
    }

    /** The same by other fields. */
    public InvoiceMapping withFields(InvoiceFields other) {
        return new InvoiceMapping(other, drafts, withClosed, countingOutside, canary);
    }

    /** The same, where invoices on these stages are not posted. */
    public InvoiceMapping withDrafts(String... stages) {
        return new InvoiceMapping(fields, List.of(stages), withClosed, countingOutside, canary);
    }

    /** The same with invoices that are paid or cancelled. */
    public InvoiceMapping includingClosed() {
        return new InvoiceMapping(fields, drafts, true, countingOutside, canary);
    }

    /** The same without the count, for very large portals. */
    public InvoiceMapping withoutCounting() {
        return new InvoiceMapping(fields, drafts, withClosed, false, canary);
    }

    /** The same, believed only while this invoice comes back as it should be. */
    public InvoiceMapping withCanary(Canary invoice) {
        return new InvoiceMapping(fields, drafts, withClosed, countingOutside, Optional.of(invoice));
    }
}
