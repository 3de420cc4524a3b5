package io.napomni.proofs.customer;

import io.napomni.action.AddNote;
import io.napomni.action.Channel;
import io.napomni.action.CreateTask;
import io.napomni.action.SendMail;
import io.napomni.calendar.RussianWorkCalendar;
import io.napomni.model.Customer;
import io.napomni.model.CustomerRef;
import io.napomni.model.EmailAddress;
import io.napomni.model.Invoice;
import io.napomni.model.Invoice.Settlement;
import io.napomni.model.KnownCustomers;
import io.napomni.model.Money;
import io.napomni.model.Segment;
import io.napomni.model.SubjectRef;
import io.napomni.model.Supply;
import io.napomni.model.TaxId;
import io.napomni.policy.Cap;
import io.napomni.policy.ContactPolicy;
import io.napomni.port.CustomerIdentity;
import io.napomni.proofs.stores.OpenStores;
import io.napomni.proofs.world.Books;
import io.napomni.proofs.world.Draft;
import io.napomni.proofs.world.Plan;
import io.napomni.proofs.world.Receiver;
import io.napomni.run.ContractFacts;
import io.napomni.run.DunningFacts;
import io.napomni.run.Reminders;
import io.napomni.run.RunReport;
import io.napomni.scenario.contract.ContractReminders;
import io.napomni.scenario.dunning.DunningReminders;
import io.napomni.scenario.dunning.DunningTerms;
import io.napomni.template.HandlebarsTemplates;
import io.napomni.testkit.memory.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Contracts in a portal and orders in a base of 1C, reminded of by one company under one policy: a letter a day. */
final class TwoSystems implements AutoCloseable {

    static final LocalDate DAY = LocalDate.parse("2026-06-05");
    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final OpenStores opened;
    private final SettableClock clock = SettableClock.at(at(DAY), ZONE);
    private final Map<CustomerRef, Customer> portal = new HashMap<>();
    private final Map<CustomerRef, Customer> base = new HashMap<>();
    private final Served<Supply> contracts = new Served<>(clock);
    private final Served<Invoice> orders = new Served<>(clock);
    private final Receiver<SendMail> mail = new Receiver<>(Channel.MAIL, Duration.ZERO);
    private CustomerIdentity identity =
            customers -> KnownCustomers.of(portal.values()).find(customers);

    TwoSystems(OpenStores opened) {
        this.opened = opened;
    }

    private static Instant at(LocalDate day) {
        return day.atTime(10, 0).atZone(ZONE).toInstant();
    }

    static CustomerRef company(int id) {
        return new CustomerRef("b24", "company", Integer.toString(id));
    }

    static CustomerRef card(String id) {
        return new CustomerRef("1c", "customer", id);
    }

    OpenStores opened() {
        return opened;
    }

    /** From now on tells so who is who. */
    void identify(CustomerIdentity other) {
        identity = other;
    }

    /** A company in the portal with a contract that ends soon. */
    void inPortal(int id, String emails, String... numbers) {
        put(portal, company(id), emails, numbers);
        Draft draft = Draft.contract("c" + id).of(Integer.toString(id)).ending(DAY.plusMonths(2));
        contracts.facts().put(draft.ref(), draft.fact().supply());
    }

    /** A customer of the base with an order that nobody paid. */
    void inBase(String id, String emails, String... numbers) {
        put(base, card(id), emails, numbers);
        SubjectRef ref = new SubjectRef("1c", "order", "o" + id);
        orders.facts()
                .put(
                        ref,
                        new Invoice(
                                ref,
                                Invoice.Kind.ORDER,
                                "O-" + id,
                                card(id),
                                Segment.NONE,
                                true,
                                false,
                                LocalDate.parse("2026-06-01"),
                                Optional.empty(),
                                Money.of("1200.50", "RUB"),
                                Money.of("0", "RUB"),
                                Optional.of(Settlement.BY_ORDER),
                                Optional.empty(),
                                Optional.empty(),
                                false));
    }

    private static void put(Map<CustomerRef, Customer> cards, CustomerRef ref, String emails, String... numbers) {
        List<TaxId> ids = Stream.of(numbers).map(TaxId::new).toList();
        cards.put(ref, new Customer(ref, "ООО «Ромашка»", EmailAddress.allIn(emails), ids));
    }

    Reminders reminders() {
        DunningTerms dunning = DunningTerms.unpaidOrders(
                "ООО «Склад»", RUSSIAN, LocalDate.parse("2026-06-01"), RussianWorkCalendar.standard());
        return Reminders.builder(opened.stores(), clock)
                .watch(
                        DunningReminders.of(dunning),
                        DunningFacts.from(
                                orders, refs -> known(base, refs), ids -> Map.of(), ids -> Map.of(), this::who))
                .watch(
                        ContractReminders.of(Plan.open().terms()),
                        ContractFacts.from(contracts, refs -> known(portal, refs), ids -> Map.of(), this::who))
                .executor(mail)
                .executor(new Receiver<AddNote>(Channel.NOTE, Duration.ZERO))
                .executor(new Receiver<CreateTask>(Channel.TASK, Duration.ZERO))
                .templates(HandlebarsTemplates.defaults())
                .policy(ContactPolicy.none().withCaps(List.of(new Cap(1, 1))))
                .build();
    }

    private Map<Customer, CustomerRef> who(Set<Customer> customers) {
        return identity.find(customers);
    }

    private static Map<CustomerRef, Customer> known(Map<CustomerRef, Customer> cards, Set<CustomerRef> refs) {
        Map<CustomerRef, Customer> found = new HashMap<>(cards);
        found.keySet().retainAll(refs);
        return found;
    }

    /** Runs twice on a day, as a nervous scheduler does. */
    RunReport run(LocalDate day) {
        show(day);
        RunReport report = reminders().run(day);
        Books.check(report);
        show(day);
        Books.check(reminders().run(day));
        return report;
    }

    private void show(LocalDate day) {
        Duration ahead = Duration.between(clock.instant(), at(day));
        Duration by = ahead.compareTo(Duration.ofMinutes(1)) > 0 ? ahead : Duration.ofMinutes(1);
        clock.advance(by);
        opened.advance(by);
    }

    /** Template and address of every letter that arrived, in order. */
    List<String> letters() {
        return mail.received().stream()
                .map(one -> one.action().letter().template() + " to "
                        + one.action().to().value())
                .toList();
    }

    /** Which orders each letter about debts tells of. */
    List<String> debts() {
        return mail.received().stream()
                .map(one -> one.action().letter().model())
                .filter(model -> model.containsKey("НомерЗаказа"))
                .map(model -> String.valueOf(model.get("НомерЗаказа")))
                .toList();
    }

    @Override
    public void close() {
        opened.close();
    }
}
