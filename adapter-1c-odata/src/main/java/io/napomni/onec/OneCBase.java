package io.napomni.onec;

import io.napomni.model.Contract;
import io.napomni.model.Customer;
import io.napomni.model.CustomerRef;
import io.napomni.model.Debt;
import io.napomni.model.Invoice;
import io.napomni.model.Manager;
import io.napomni.model.Organisation;
import io.napomni.model.Payment;
import io.napomni.model.Quantity;
import io.napomni.model.Shipment;
import io.napomni.model.SubjectRef;
import io.napomni.model.Supply;
import io.napomni.onec.calendar.BaseCalendar;
import io.napomni.onec.calendar.WorkDays;
import io.napomni.onec.demand.Demands;
import io.napomni.onec.metadata.MetadataCache;
import io.napomni.onec.money.Debts;
import io.napomni.onec.money.Payments;
import io.napomni.onec.money.PaymentsFor;
import io.napomni.onec.money.Witnessed;
import io.napomni.onec.organisation.Organisations;
import io.napomni.onec.profile.Capability;
import io.napomni.onec.profile.LayoutCheck;
import io.napomni.onec.source.Cards;
import io.napomni.onec.source.Contracts;
import io.napomni.onec.source.Desk;
import io.napomni.onec.supply.LastShipments;
import io.napomni.onec.supply.Remainders;
import io.napomni.onec.supply.Shipments;
import io.napomni.onec.supply.Supplies;
import io.napomni.onec.wire.BaseAddress;
import io.napomni.onec.wire.Credentials;
import io.napomni.onec.wire.OneC;
import io.napomni.onec.wire.OneCOptions;
import io.napomni.port.FactSource;
import io.napomni.port.Lookup;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A base of 1C:Enterprise as a source of facts, read over its standard OData interface and never written. Nothing is
 * asked before something is wanted of it. Dates are those of the base's own clock. Safe for several threads; close it
 * to end the sessions it began.
 *
 * <p>All facts of a reading are handed over after all of them, and what was paid for them, have been read; if anything
 * could not be, there are none.
 */
public final class OneCBase implements AutoCloseable {
    private static final Duration DESCRIPTION_KEPT = Duration.ofDays(1);

    private final OneC base;
    private final Desk desk;

    private OneCBase(OneC base, Desk desk) {
        this.base = base;
        this.desk = desk;
    }

    /**
     * A base; nothing is asked yet.
     *
     * @throws io.napomni.port.ConfigurationException if the folder of the settings cannot be made
     */
    public static OneCBase open(
            BaseAddress address, Credentials credentials, OneCOptions options, BaseSettings settings, Clock clock) {
        OneC base = new OneC(address, credentials, options, clock);
        Desk desk = new Desk(
                base,
                URI.create(address.toString()),
                settings.profile(),
                settings.overrides(),
                settings.cacheFolder().map(folder -> new MetadataCache(folder, DESCRIPTION_KEPT, clock)),
                settings.canaries(),
                clock);
        return new OneCBase(base, desk);
    }

    /** Posted orders, by the anchors {@code issued-on} and {@code due-on}. */
    public FactSource<Invoice> orders() {
        return Demands.orders(desk);
    }

    /**
     * Posted orders of which nothing is paid, for terms that leave alone what is paid in part. Where the configuration
     * keeps a register of the states of orders, and for windows of {@code issued-on}, 1C itself leaves out the others,
     * so that reading costs as much as is unpaid; elsewhere all of the window are read. Reading everything, or an order
     * again, gives them paid or not.
     */
    public FactSource<Invoice> unpaidOrders() {
        return Demands.unpaidOrders(desk);
    }

    /** Posted invoices, by the anchors {@code issued-on} and {@code due-on}. */
    public FactSource<Invoice> invoices() {
        return Demands.invoices(desk);
    }

    /** Contracts with customers, by the anchors {@code ends-on} and {@code starts-on}. */
    public FactSource<Contract> contracts() {
        return Contracts.of(desk);
    }

    /** The day on which something was last handed over under a contract; absent where nothing ever was. */
    public Lookup<SubjectRef, LocalDate> lastShipments() {
        return LastShipments.byContract(desk);
    }

    /** The day on which something was last handed over to a customer, under whatever contract; absent if never. */
    public Lookup<CustomerRef, LocalDate> lastShipmentsToCustomers() {
        return LastShipments.byCustomer(desk);
    }

    /** What is left to ship of orders and under contracts; absent where that is not known, zero where nothing is. */
    public Lookup<SubjectRef, Quantity> remainders() {
        return new Remainders(desk);
    }

    /**
     * Contracts with their last shipment and what is left, by the anchors {@code ends-on}, {@code starts-on} and {@code
     * last-shipment}.
     */
    public FactSource<Supply> supplies() {
        return new Supplies(desk);
    }

    /** Money of customers for orders and invoices, by the anchor {@code paid-on}. */
    public FactSource<Payment> payments() {
        return Payments.of(desk);
    }

    /** The payments that name an order or an invoice; absent where none does. */
    public Lookup<SubjectRef, List<Payment>> paymentsFor() {
        return new PaymentsFor(desk);
    }

    /**
     * The same orders or invoices, for which the documents of payments are heard too when they are read again, just
     * before something is done: of two sums the greater counts.
     */
    public FactSource<Invoice> witnessed(FactSource<Invoice> demands) {
        return new Witnessed(demands, paymentsFor());
    }

    /** What customers owe and have paid ahead, by the books of now; one who is absent owes nothing. */
    public Lookup<CustomerRef, List<Debt>> debts() {
        return new Debts(desk);
    }

    /** Our own organisations with their open bank accounts; they have no anchors. */
    public FactSource<Organisation> organisations() {
        return Organisations.of(desk);
    }

    /**
     * The working days that people keep in the base, read now and kept; read it again when a year begins.
     *
     * @param name or code of the calendar; may be empty where the base has one only
     * @throws io.napomni.port.ConfigurationException if it is not published, not there, not told which is
     *     meant, or has a year with fewer than 200 or more than 300 working days
     * @throws io.napomni.port.SourceException if it cannot be read whole
     */
    public BaseCalendar workCalendar(Optional<String> name) {
        return WorkDays.read(desk, name);
    }

    /** What was handed over, by the anchor {@code shipped-on}. */
    public FactSource<Shipment> shipments() {
        return Shipments.of(desk);
    }

    /** Customers of orders, invoices and contracts: addresses in the order of the card, and taxpayer's numbers (ИНН). */
    public Lookup<CustomerRef, Customer> customers() {
        return new Cards(desk)::customers;
    }

    /** Who looks after an order, an invoice or a contract, by {@code managerId}. */
    public Lookup<String, Manager> managers() {
        return new Cards(desk)::managers;
    }

    /**
     * What is missing for these, a sentence each with what to do, in Russian; empty when nothing is. The base is asked.
     *
     * @throws io.napomni.port.SourceException if it cannot be asked
     */
    public List<String> check(Set<Capability> wanted) {
        return check(wanted, Locale.forLanguageTag("ru"));
    }

    /** The same in Russian for {@code ru} and in English for all others. */
    public List<String> check(Set<Capability> wanted, Locale language) {
        return layout(wanted).gaps().stream().map(gap -> gap.sentence(language)).toList();
    }

    /** The same with what was found: the profile, the sets, the properties. */
    public LayoutCheck layout(Set<Capability> wanted) {
        return desk.check(wanted);
    }

    /** Ends the sessions that were begun here. */
    @Override
    public void close() {
        base.close();
    }
}
