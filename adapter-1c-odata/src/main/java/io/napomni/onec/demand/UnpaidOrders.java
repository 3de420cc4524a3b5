package io.napomni.onec.demand;

import io.napomni.model.Invoice;
import io.napomni.model.Invoice.Kind;
import io.napomni.model.SubjectRef;
import io.napomni.onec.join.Posted;
import io.napomni.onec.profile.Capability;
import io.napomni.onec.profile.Layout;
import io.napomni.onec.profile.Place;
import io.napomni.onec.profile.Thing;
import io.napomni.onec.query.Filter;
import io.napomni.onec.query.SetQuery;
import io.napomni.onec.source.Currencies;
import io.napomni.onec.source.DaySpan;
import io.napomni.onec.source.Desk;
import io.napomni.onec.source.Harvest;
import io.napomni.onec.source.Sheet;
import io.napomni.onec.source.WindowMatch;
import io.napomni.port.FactSource;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import io.napomni.rule.LeftOut;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Orders of which nothing is paid, found from the side of the money; where that cannot be trusted, all are read. */
final class UnpaidOrders implements FactSource<Invoice> {
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1, 1, 2, 0, 0);
    private static final LocalDateTime LATEST = LocalDateTime.of(9999, 12, 31, 0, 0);

    private final Desk desk;
    private final FactSource<Invoice> all;

    UnpaidOrders(Desk desk, FactSource<Invoice> all) {
        this.desk = desk;
        this.all = all;
    }

    @Override
    public FetchReport fetch(FetchWindow window, Consumer<? super Invoice> sink) {
        boolean byDate =
                window.windows().stream().allMatch(each -> each.anchor().equals(Demands.ISSUED_ON));
        return DaySpan.of(window, Demands.ISSUED_ON)
                .filter(span -> byDate)
                .flatMap(span -> unpaid(window, span, sink))
                .orElseGet(() -> window.everything() ? all.fetch(window, sink) : unpaidOfAll(window, sink));
    }

    private FetchReport unpaidOfAll(FetchWindow window, Consumer<? super Invoice> sink) {
        List<Invoice> facts = new ArrayList<>();
        FetchReport report = all.fetch(window, fact -> {
            if (!fact.paid().isPositive()) {
                facts.add(fact);
            }
        });
        facts.forEach(sink);
        return report.handingOver(facts.size(), "");
    }

    @Override
    public Map<SubjectRef, Invoice> reread(Set<SubjectRef> subjects) {
        return all.reread(subjects);
    }

    private Optional<FetchReport> unpaid(FetchWindow window, DaySpan span, Consumer<? super Invoice> sink) {
        Instant asOf = desk.clock().instant();
        Layout layout = desk.layout(Capability.ORDERS);
        Place order = layout.place(Thing.ORDER);
        Optional<Place> state = layout.find(Thing.ORDER_STATE);
        if (state.isEmpty()) {
            return Optional.empty();
        }
        int canaries = desk.sing();
        Optional<Unpaid.Found> found = new Unpaid(desk, order, state.get()).find(Posted.only(), days(span));
        Optional<Harvest<Invoice>> harvest = found.flatMap(known -> harvest(layout, order, known));
        if (harvest.isEmpty()) {
            return Optional.empty();
        }
        List<Invoice> facts = inside(window, harvest.get(), order);
        facts.forEach(sink);
        String proof = "nothing is paid of " + found.get().standings().size() + " of "
                + found.get().orders()
                + " orders, by " + state.get().set() + ", which has as many rows for them"
                + desk.witnesses(canaries);
        LeftOut leftOut = harvest.get().leftOut().among(found.get().orders());
        return Optional.of(
                new FetchReport(asOf, facts.size(), -1, proof + harvest.get().told(), leftOut));
    }

    private static List<Invoice> inside(FetchWindow window, Harvest<Invoice> harvest, Place order) {
        harvest.warn(order.set());
        return harvest.facts().stream()
                .filter(new WindowMatch<>(window, Demands.ANCHORS)::admits)
                .toList();
    }

    private static Reach.Days days(DaySpan span) {
        return new Reach.Days(span.first().orElse(EARLIEST), span.before().orElse(LATEST));
    }

    /** Empty if not each of the orders came: then the base has changed meanwhile. */
    private Optional<Harvest<Invoice>> harvest(Layout layout, Place order, Unpaid.Found found) {
        SetQuery query = Demands.query(order);
        List<Sheet> orders = new ArrayList<>();
        desk.reader()
                .byKeys(
                        found.standings().keySet(),
                        batch -> query.where(Filter.in(Sheet.KEY, batch)),
                        row -> orders.add(new Sheet(order, row)));
        if (orders.size() != found.standings().size()) {
            return Optional.empty();
        }
        Currencies currencies = Currencies.read(desk, layout);
        return Optional.of(
                new DemandReader("order", Kind.ORDER, currencies, desk, some -> found.standings()).read(orders));
    }
}
