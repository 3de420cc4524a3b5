package io.napomni.onec.money;

import io.napomni.model.Invoice;
import io.napomni.model.Money;
import io.napomni.model.Payment;
import io.napomni.model.SubjectRef;
import io.napomni.port.FactSource;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import io.napomni.port.Lookup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Orders or invoices for which the documents of payments are heard too, just before something is done: registers of
 * states are kept up by 1C in the background, and may lag behind a payment that is posted. Only what is read again is
 * compared. Of two sums the greater counts; a payment in another currency leaves the document out.
 *
 * <p>The other way round nothing is inferred: that no payment is found does not make a document unpaid.
 */
public final class Witnessed implements FactSource<Invoice> {
    private static final Logger LOG = LoggerFactory.getLogger(Witnessed.class);

    private final FactSource<Invoice> demands;
    private final Lookup<SubjectRef, List<Payment>> payments;

    /** Asks nothing yet. */
    public Witnessed(FactSource<Invoice> demands, Lookup<SubjectRef, List<Payment>> payments) {
        this.demands = demands;
        this.payments = payments;
    }

    @Override
    public FetchReport fetch(FetchWindow window, Consumer<? super Invoice> sink) {
        return demands.fetch(window, sink);
    }

    @Override
    public Map<SubjectRef, Invoice> reread(Set<SubjectRef> subjects) {
        Map<SubjectRef, Invoice> read = demands.reread(subjects);
        Map<SubjectRef, List<Payment>> heard = payments.find(read.values().stream()
                .filter(invoice -> invoice.open().isPositive())
                .map(Invoice::ref)
                .collect(Collectors.toUnmodifiableSet()));
        Map<SubjectRef, Invoice> agreed = new HashMap<>();
        read.forEach((ref, invoice) -> agreed(invoice, heard.getOrDefault(ref, List.of()))
                .ifPresentOrElse(
                        fact -> agreed.put(ref, fact),
                        () -> LOG.warn("{} is left out: it has a payment in another currency.", ref)));
        return agreed;
    }

    private static Optional<Invoice> agreed(Invoice invoice, List<Payment> payments) {
        Money zero = invoice.paid().minus(invoice.paid());
        boolean comparable = payments.stream()
                .allMatch(payment -> payment.amount().currency().equals(zero.currency()));
        if (!comparable) {
            return Optional.empty();
        }
        Money sum = payments.stream().map(Payment::amount).reduce(zero, Money::plus);
        return Optional.of(sum.minus(invoice.paid()).isPositive() ? paid(invoice, sum) : invoice);
    }

    private static Invoice paid(Invoice one, Money sum) {
        return new Invoice(
                one.ref(),
                one.kind(),
                one.number(),
                one.customer(),
                one.segment(),
                one.posted(),
                one.cancelled(),
                one.issuedOn(),
                one.dueOn(),
                one.total(),
                sum,
                one.settlement(),
                one.managerId(),
                one.promise(),
                one.disputed());
    }
}
