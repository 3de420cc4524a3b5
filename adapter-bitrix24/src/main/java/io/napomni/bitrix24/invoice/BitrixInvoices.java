package io.napomni.bitrix24.invoice;

import io.napomni.bitrix24.crm.Field;
import io.napomni.bitrix24.crm.FieldBook;
import io.napomni.bitrix24.crm.Kind;
import io.napomni.bitrix24.crm.PortalMemory;
import io.napomni.bitrix24.line.Setup;
import io.napomni.bitrix24.line.StageMeaning;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.source.ItemFacts;
import io.napomni.bitrix24.source.Layout;
import io.napomni.model.Invoice;
import io.napomni.port.FactSource;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Smart invoices by the anchors {@code due-on} and {@code issued-on}, see {@link ItemFacts}. One whose stage the portal does
 * not list, or whose sum, currency or day cannot be read, is undecidable and left out.
 *
 * @see <a href="https://apidocs.bitrix24.com/api-reference/crm/universal/invoice.html">smart invoices</a>
 */
public final class BitrixInvoices {
    private static final List<String> ALWAYS =
            List.of("categoryId", "stageId", "companyId", "contactId", "contactIds", "opportunity", "currencyId");

    private BitrixInvoices() {}

    /** Nothing is asked yet. */
    public static FactSource<Invoice> of(RestClient rest, Clock clock, PortalMemory memory, InvoiceMapping mapping) {
        return new ItemFacts<>(rest, clock, () -> layout(rest, memory, mapping), mapping.countingOutside());
    }

    private static Layout<Invoice> layout(RestClient rest, PortalMemory memory, InvoiceMapping mapping) {
        Setup setup = Setup.read(rest, memory, Kind.SMART_INVOICE, List.of(), mapping.canary());
        FieldBook book = setup.fields();
        InvoiceReader reader = InvoiceReader.of(setup, mapping);
        Map<String, ?> filter = mapping.withClosed()
                ? Map.of()
                : Map.of("@stageId", setup.lines().stageIds(StageMeaning.OPEN));
        List<Field> issuedOn = List.of(book.find(mapping.fields().issuedOn()), book.find("createdTime"));
        return new Layout<>(
                Kind.SMART_INVOICE,
                select(reader),
                filter,
                Map.of("due-on", List.of(reader.dueOn()), "issued-on", issuedOn),
                row -> true,
                reader::read,
                setup.canary());
    }

    private static List<String> select(InvoiceReader reader) {
        List<String> keys = new ArrayList<>(ALWAYS);
        Stream.of(Optional.of(reader.number()), reader.paid(), reader.segment())
                .flatMap(Optional::stream)
                .forEach(field -> keys.add(field.key()));
        return keys;
    }
}
