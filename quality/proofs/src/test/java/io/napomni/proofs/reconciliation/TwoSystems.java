package io.napomni.proofs.reconciliation;

import io.napomni.action.Channel;
import io.napomni.action.UpdateFields;
import io.napomni.model.Contract;
import io.napomni.model.CustomerRef;
import io.napomni.model.Quantity;
import io.napomni.model.Segment;
import io.napomni.model.SubjectRef;
import io.napomni.model.Supply;
import io.napomni.model.TaxId;
import io.napomni.port.Lookup;
import io.napomni.port.SourceException;
import io.napomni.proofs.stores.OpenStores;
import io.napomni.proofs.world.Answer;
import io.napomni.proofs.world.Books;
import io.napomni.proofs.world.Receiver;
import io.napomni.run.Reminders;
import io.napomni.run.RunReport;
import io.napomni.run.pairing.Deals;
import io.napomni.run.pairing.PairedContracts;
import io.napomni.scenario.reconciliation.DealField;
import io.napomni.scenario.reconciliation.Reconciliation;
import io.napomni.scenario.reconciliation.ReconciliationTerms;
import io.napomni.testkit.memory.SettableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A CRM that shows what was set in its deals, and books; customers are the same where their numbers are. */
final class TwoSystems {

    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    static final LocalDate END = LocalDate.of(2026, 12, 31);
    private static final ReconciliationTerms TERMS = ReconciliationTerms.of(
            Map.of(DealField.NUMBER, "number", DealField.ENDS_ON, "end", DealField.REMAINDER, "left"));

    final SettableClock clock = SettableClock.at(MONDAY.atTime(10, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    final Shelf<Supply> deals = new Shelf<>(clock);
    final Shelf<Contract> contracts = new Shelf<>(clock);
    final Receiver<UpdateFields> fields = new Receiver<>(Channel.FIELDS, Duration.ZERO);
    private final Map<String, Supply> shown = new HashMap<>();
    private final Map<SubjectRef, Quantity> left = new HashMap<>();
    private final Set<String> withoutTaxId = new HashSet<>();
    private final Set<SubjectRef> completed = new HashSet<>();
    private boolean remaindersFail;
    private ReconciliationTerms terms = TERMS;

    TwoSystems() {
        fields.answer(update -> {
            set(update);
            return Answer.TAKES;
        });
    }

    static SubjectRef dealRef(String id) {
        return new SubjectRef("b24", "deal", id);
    }

    static SubjectRef contractRef(String id) {
        return new SubjectRef("1c", "contract", id);
    }

    private static Contract contract(SubjectRef ref, String number, String customer, Optional<LocalDate> end) {
        CustomerRef who = new CustomerRef(ref.system(), "company", customer);
        return new Contract(ref, number, who, Segment.NONE, Optional.empty(), end, false, Optional.empty());
    }

    /** A deal as a person wrote it; without an end and a remainder. */
    void deal(String id, String number, String customer) {
        show(id, contract(dealRef(id), number, customer, Optional.empty()), Optional.empty());
    }

    private void show(String id, Contract contract, Optional<Quantity> remainder) {
        Supply supply = new Supply(contract, Optional.empty(), Optional.empty(), remainder);
        shown.put(id, supply);
        deals.put(contract.ref(), supply);
    }

    /** A contract that ends on {@link #END}. */
    void contract(String id, String number, String customer) {
        contractEnding(id, number, customer, END);
    }

    void contractEnding(String id, String number, String customer, LocalDate end) {
        contracts.put(contractRef(id), contract(contractRef(id), number, customer, Optional.of(end)));
    }

    /** A deal and its contract, of one number and one customer. */
    void pair(String id) {
        deal(id, "ДК-" + id, id);
        contract(id, "ДК-" + id, id);
    }

    void left(String contract, String amount) {
        left.put(contractRef(contract), Quantity.of(amount, ""));
    }

    /** The card of the customer has no tax number, in either system. */
    void forgetTaxId(String customer) {
        withoutTaxId.add(customer);
    }

    void failRemainders() {
        remaindersFail = true;
    }

    void setUp(ReconciliationTerms other) {
        terms = other;
    }

    static ReconciliationTerms terms() {
        return TERMS;
    }

    /** Which contracts were asked for their remainder. */
    Set<SubjectRef> completed() {
        return completed;
    }

    /** What a deal shows now. */
    Map<String, String> shows(String id) {
        Supply supply = Optional.ofNullable(shown.get(id)).orElseThrow();
        Map<String, String> values = new TreeMap<>();
        values.put("number", supply.contract().number());
        supply.contract().endsOn().ifPresent(day -> values.put("end", day.toString()));
        supply.remainder()
                .ifPresent(amount -> values.put("left", amount.amount().toPlainString()));
        return values;
    }

    /** Sets fields of a deal, as the CRM does or a person. */
    void set(UpdateFields update) {
        String id = update.subject().id();
        Map<String, String> now = new TreeMap<>(shows(id));
        now.putAll(update.fields());
        Contract before = Optional.ofNullable(shown.get(id)).orElseThrow().contract();
        Optional<LocalDate> end = Optional.ofNullable(now.get("end"))
                .filter(text -> !text.isEmpty())
                .map(LocalDate::parse);
        String number = Optional.ofNullable(now.get("number")).orElse("");
        show(
                id,
                contract(before.ref(), number, before.customer().id(), end),
                Optional.ofNullable(now.get("left")).map(text -> Quantity.of(text, "")));
    }

    private Lookup<CustomerRef, Set<TaxId>> taxIds() {
        return customers -> customers.stream()
                .filter(one -> !withoutTaxId.contains(one.id()))
                .collect(Collectors.toMap(one -> one, one -> Set.of(taxId(one.id()))));
    }

    /** A number of its own for each customer. */
    private static TaxId taxId(String customer) {
        String digits = String.format(Locale.ROOT, "77%07d", Integer.parseInt(customer));
        return IntStream.range(0, 10)
                .mapToObj(last -> TaxId.parse(digits + last))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    private Map<SubjectRef, Quantity> remainders(Set<SubjectRef> asked) {
        if (remaindersFail) {
            throw new SourceException("the remainders cannot be read");
        }
        completed.addAll(asked);
        Map<SubjectRef, Quantity> found = new HashMap<>(left);
        found.keySet().retainAll(asked);
        return found;
    }

    PairedContracts source() {
        return PairedContracts.of(
                new Deals(deals, taxIds()),
                new io.napomni.run.pairing.Books(contracts, taxIds(), asked -> Map.of(), this::remainders),
                clock);
    }

    Reminders reminders(OpenStores stores) {
        return Reminders.builder(stores.stores(), clock)
                .watch(Reconciliation.of(terms), source())
                .executor(fields)
                .build();
    }

    RunReport run(OpenStores stores, int daysAfter) {
        clock.show(MONDAY.plusDays(daysAfter).atTime(10, 0).toInstant(ZoneOffset.UTC));
        RunReport report = reminders(stores).run(MONDAY.plusDays(daysAfter));
        Books.check(report);
        return report;
    }

    /** Which deals were written, in order, each time. */
    List<String> written() {
        return fields.received().stream()
                .map(one -> one.action().subject().id())
                .toList();
    }
}
