package io.napomni.scenario.dunning;

import io.napomni.model.Customer;
import io.napomni.model.CustomerRef;
import io.napomni.model.EmailAddress;
import io.napomni.model.Invoice;
import io.napomni.model.Invoice.Settlement;
import io.napomni.model.Manager;
import io.napomni.model.Money;
import io.napomni.model.Promise;
import io.napomni.model.Segment;
import io.napomni.model.SubjectRef;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An order of 1 June 2026 for which nothing was paid, changed in one place at a time. */
record SampleInvoice(Invoice invoice, String email, Optional<Manager> manager, Optional<Manager> head) {

    private static final Manager ANNA = new Manager(
            "17", "Анна Петрова", EmailAddress.parse("a.petrova@sever.example"), Optional.of("+7 (495) 123-45-67"));
    private static final Manager BORIS =
            new Manager("3", "Борис Орлов", EmailAddress.parse("b.orlov@sever.example"), Optional.empty());

    static final SampleInvoice VALID = new SampleInvoice(
            new Invoice(
                    new SubjectRef("1c", "order", "117"),
                    Invoice.Kind.ORDER,
                    "117",
                    new CustomerRef("1c", "partner", "7"),
                    Segment.NONE,
                    true,
                    false,
                    LocalDate.parse("2026-06-01"),
                    Optional.empty(),
                    Money.of("1200.50", "RUB"),
                    Money.of("0", "RUB"),
                    Optional.of(Settlement.BY_ORDER),
                    Optional.of("17"),
                    Optional.empty(),
                    false),
            "buh@romashka.example; second@romashka.example",
            Optional.of(ANNA),
            Optional.of(BORIS));

    /** What may be changed, all at once. */
    private SampleInvoice with(
            String id, Segment segment, LocalDate issued, Optional<LocalDate> due, Money total, Money paid) {
        return with(new Invoice(
                new SubjectRef("1c", "order", id),
                invoice.kind(),
                id,
                invoice.customer(),
                segment,
                invoice.posted(),
                invoice.cancelled(),
                issued,
                due,
                total,
                paid,
                invoice.settlement(),
                invoice.managerId(),
                invoice.promise(),
                invoice.disputed()));
    }

    private SampleInvoice with(Invoice other) {
        return new SampleInvoice(other, email, manager, head);
    }

    private SampleInvoice with(
            String number,
            boolean posted,
            boolean cancelled,
            Optional<Settlement> settlement,
            Optional<String> managerId,
            Optional<Promise> promised,
            boolean disputed) {
        return with(new Invoice(
                invoice.ref(),
                invoice.kind(),
                number,
                invoice.customer(),
                invoice.segment(),
                posted,
                cancelled,
                invoice.issuedOn(),
                invoice.dueOn(),
                invoice.total(),
                invoice.paid(),
                settlement,
                managerId,
                promised,
                disputed));
    }

    SampleInvoice named(String id) {
        return with(id, invoice.segment(), invoice.issuedOn(), invoice.dueOn(), invoice.total(), invoice.paid());
    }

    SampleInvoice of(String day) {
        return with(id(), invoice.segment(), LocalDate.parse(day), invoice.dueOn(), invoice.total(), invoice.paid());
    }

    SampleInvoice due(String day) {
        Optional<LocalDate> due = Optional.of(LocalDate.parse(day));
        return with(id(), invoice.segment(), invoice.issuedOn(), due, invoice.total(), invoice.paid());
    }

    SampleInvoice in(String segment) {
        Segment other = new Segment(segment);
        return with(id(), other, invoice.issuedOn(), invoice.dueOn(), invoice.total(), invoice.paid());
    }

    SampleInvoice over(String amount, String currency) {
        Money total = Money.of(amount, currency);
        return with(id(), invoice.segment(), invoice.issuedOn(), invoice.dueOn(), total, Money.of("0", currency));
    }

    SampleInvoice paid(String amount) {
        return paid(amount, invoice.total().currency().getCurrencyCode());
    }

    SampleInvoice paid(String amount, String currency) {
        Money paid = Money.of(amount, currency);
        return with(id(), invoice.segment(), invoice.issuedOn(), invoice.dueOn(), invoice.total(), paid);
    }

    SampleInvoice notPosted() {
        return with(invoice.number(), false, false, invoice.settlement(), invoice.managerId(), promised(), false);
    }

    SampleInvoice cancelled() {
        return with(invoice.number(), true, true, invoice.settlement(), invoice.managerId(), promised(), false);
    }

    SampleInvoice settled(@Nullable Settlement how) {
        Optional<Settlement> settlement = Optional.ofNullable(how);
        return with(invoice.number(), true, false, settlement, invoice.managerId(), promised(), false);
    }

    SampleInvoice promised(String day) {
        return promised(Promise.of(LocalDate.parse(day)));
    }

    SampleInvoice promised(Promise word) {
        Optional<Promise> promise = Optional.of(word);
        return with(
                invoice.number(), true, false, invoice.settlement(), invoice.managerId(), promise, invoice.disputed());
    }

    SampleInvoice disputed() {
        return with(invoice.number(), true, false, invoice.settlement(), invoice.managerId(), promised(), true);
    }

    SampleInvoice numbered(String number) {
        return with(number, true, false, invoice.settlement(), invoice.managerId(), promised(), false);
    }

    SampleInvoice unmanaged() {
        SampleInvoice without =
                with(invoice.number(), true, false, invoice.settlement(), Optional.empty(), promised(), false);
        return new SampleInvoice(without.invoice, email, Optional.empty(), Optional.empty());
    }

    SampleInvoice writtenTo(String address) {
        return new SampleInvoice(invoice, address, manager, head);
    }

    private Optional<Promise> promised() {
        return invoice.promise();
    }

    private String id() {
        return invoice.ref().id();
    }

    DunningFact fact() {
        Customer customer = new Customer(invoice.customer(), "ООО «Ромашка»", EmailAddress.allIn(email));
        return new DunningFact(invoice, Optional.of(customer), manager, head);
    }
}
