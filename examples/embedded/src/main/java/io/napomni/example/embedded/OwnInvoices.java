package io.napomni.example.embedded;

import io.napomni.model.Invoice;
import io.napomni.model.SubjectRef;
import io.napomni.port.FactSource;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import io.napomni.rule.LeftOut;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Invoices out of a host's own table. */
final class OwnInvoices implements FactSource<Invoice> {

    private final Supplier<List<Invoice>> table;
    private final Clock clock;

    /** @param table all open invoices, or a {@link io.napomni.port.SourceException}: half of them would look like paid ones */
    OwnInvoices(Supplier<List<Invoice>> table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public FetchReport fetch(FetchWindow window, Consumer<? super Invoice> sink) {
        // tag::readme[]
        Instant asOf = clock.instant();
        List<Invoice> rows = table.get();
        rows.forEach(sink);
        return new FetchReport(asOf, rows.size(), 0, "one query in one transaction", LeftOut.NOTHING);
        // end::readme[]
    }

    @Override
    public Map<SubjectRef, Invoice> reread(Set<SubjectRef> subjects) {
        return table.get().stream()
                .filter(invoice -> subjects.contains(invoice.ref()))
                .collect(Collectors.toMap(Invoice::ref, Function.identity()));
    }
}
