package io.napomni.proofs.dunning;

import io.napomni.model.Customer;
import io.napomni.model.CustomerRef;
import io.napomni.model.EmailAddress;
import io.napomni.model.Invoice;
import io.napomni.model.Invoice.Settlement;
import io.napomni.model.Money;
import io.napomni.model.Segment;
import io.napomni.model.SubjectRef;
import io.napomni.port.FactSource;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import io.napomni.rule.AnchorWindow;
import io.napomni.rule.LeftOut;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Orders of one customer, served from memory, paid and unpaid at will. */
final class Debts implements FactSource<Invoice> {

    static final CustomerRef CUSTOMER = new CustomerRef("1c", "partner", "7");

    private final Map<SubjectRef, Invoice> orders = new LinkedHashMap<>();
    private final Clock clock;
    private String emails = "buh@romashka.example";
    private Duration age = Duration.ZERO;

    Debts(Clock clock) {
        this.clock = clock;
    }

    static SubjectRef ref(String id) {
        return new SubjectRef("1c", "order", id);
    }

    void order(String id, LocalDate issuedOn, String paid) {
        orders.put(
                ref(id),
                new Invoice(
                        ref(id),
                        Invoice.Kind.ORDER,
                        id,
                        CUSTOMER,
                        Segment.NONE,
                        true,
                        false,
                        issuedOn,
                        Optional.empty(),
                        Money.of("1200.50", "RUB"),
                        Money.of(paid, "RUB"),
                        Optional.of(Settlement.BY_ORDER),
                        Optional.of("17"),
                        Optional.empty(),
                        false));
    }

    /** So much is linked to the order from now on. */
    void pay(String id, String paid) {
        order(id, Optional.ofNullable(orders.get(ref(id))).orElseThrow().issuedOn(), paid);
    }

    /** What the customer's card shows from now on. */
    void write(String addresses) {
        emails = addresses;
    }

    /** From now on facts were read so long ago. */
    void beBehindBy(Duration duration) {
        age = duration;
    }

    Map<CustomerRef, Customer> customers(Set<CustomerRef> asked) {
        return asked.contains(CUSTOMER)
                ? Map.of(CUSTOMER, new Customer(CUSTOMER, "ООО «Ромашка»", EmailAddress.allIn(emails)))
                : Map.of();
    }

    @Override
    public FetchReport fetch(FetchWindow window, Consumer<? super Invoice> sink) {
        List<Invoice> within = orders.values().stream()
                .filter(order ->
                        window.everything() || window.windows().stream().anyMatch(one -> lies(order.issuedOn(), one)))
                .toList();
        within.forEach(sink);
        return new FetchReport(
                clock.instant().minus(age),
                within.size(),
                (long) orders.size() - within.size(),
                "all of a map",
                LeftOut.NOTHING);
    }

    private static boolean lies(LocalDate day, AnchorWindow window) {
        return !day.isBefore(window.from()) && !day.isAfter(window.to());
    }

    @Override
    public Map<SubjectRef, Invoice> reread(Set<SubjectRef> subjects) {
        Map<SubjectRef, Invoice> found = new LinkedHashMap<>(orders);
        found.keySet().retainAll(subjects);
        return found;
    }
}
