package io.napomni.onec.demand;

import static io.napomni.onec.profile.Meaning.BASIS;
import static io.napomni.onec.profile.Meaning.BY_ORDER;
import static io.napomni.onec.profile.Meaning.CANCELLED;
import static io.napomni.onec.profile.Meaning.CURRENCY;
import static io.napomni.onec.profile.Meaning.CUSTOMER;
import static io.napomni.onec.profile.Meaning.DATE;
import static io.napomni.onec.profile.Meaning.MANAGER;
import static io.napomni.onec.profile.Meaning.NUMBER;
import static io.napomni.onec.profile.Meaning.OPEN;
import static io.napomni.onec.profile.Meaning.SETTLEMENT;
import static io.napomni.onec.profile.Meaning.STEP_DUE_ON;
import static io.napomni.onec.profile.Meaning.SUM;

import io.napomni.model.Invoice;
import io.napomni.model.Invoice.Kind;
import io.napomni.onec.join.Posted;
import io.napomni.onec.profile.Capability;
import io.napomni.onec.profile.Field;
import io.napomni.onec.profile.Layout;
import io.napomni.onec.profile.Place;
import io.napomni.onec.profile.Thing;
import io.napomni.onec.query.Filter;
import io.napomni.onec.query.SetQuery;
import io.napomni.onec.source.Currencies;
import io.napomni.onec.source.DatedFacts;
import io.napomni.onec.source.DaySpan;
import io.napomni.onec.source.Desk;
import io.napomni.onec.source.Paper;
import io.napomni.port.ConfigurationException;
import io.napomni.port.FactSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Orders and invoices with what is paid for them. Nothing is asked before they are read. */
public final class Demands {
    static final String ISSUED_ON = "issued-on";
    private static final String DUE_ON = "due-on";
    static final Map<String, Function<Invoice, Optional<LocalDate>>> ANCHORS =
            Map.of(ISSUED_ON, fact -> Optional.of(fact.issuedOn()), DUE_ON, Invoice::dueOn);

    private Demands() {}

    /** Posted orders that are not marked for deletion. */
    public static FactSource<Invoice> orders(Desk desk) {
        return new DatedFacts<>(desk, () -> {
            Layout layout = desk.layout(Capability.ORDERS);
            Place place = layout.place(Thing.ORDER);
            return paper(desk, layout, place, Kind.ORDER, ofOrders(desk, layout, place));
        });
    }

    /**
     * The same, without those of which something is paid. They are left out by 1C where the configuration keeps a
     * register of states and the window is of {@code issued-on}. Everything, and reading again, gives them too.
     */
    public static FactSource<Invoice> unpaidOrders(Desk desk) {
        return new UnpaidOrders(desk, orders(desk));
    }

    /** Posted invoices that are not marked for deletion. */
    public static FactSource<Invoice> invoices(Desk desk) {
        return new DatedFacts<>(desk, () -> {
            boolean withOrders = desk.profile().find(Thing.ORDER).isPresent();
            Layout layout =
                    withOrders ? desk.layout(Capability.INVOICES, Capability.ORDERS) : desk.layout(Capability.INVOICES);
            Place place = layout.place(Thing.INVOICE);
            return paper(desk, layout, place, Kind.INVOICE, ofInvoices(desk, layout, place));
        });
    }

    private static Standing.Book ofOrders(Desk desk, Layout layout, Place order) {
        return layout.find(Thing.ORDER_STATE)
                .<Standing.Book>map(state -> new StateMoney(desk, state, order.set()))
                .orElseGet(() -> byTurnovers(desk, layout, order, Optional.empty()));
    }

    private static Standing.Book ofInvoices(Desk desk, Layout layout, Place invoice) {
        Optional<Place> orders =
                layout.find(Thing.ORDER).filter(none -> invoice.find(BASIS).isPresent());
        Optional<Place> states = layout.find(Thing.ORDER_STATE);
        if (orders.isPresent() && states.isPresent()) {
            Place order = orders.get();
            return new BasisMoney(desk, order, new StateMoney(desk, states.get(), order.set()));
        }
        TurnoverMoney sums = byTurnovers(desk, layout, invoice, orders.map(Place::set));
        return layout.find(Thing.INVOICE_STATE)
                .<Standing.Book>map(
                        state -> new BookMoney(desk, sums, state, layout.place(Thing.INVOICE_DUE), invoice.set()))
                .orElse(sums);
    }

    private static TurnoverMoney byTurnovers(Desk desk, Layout layout, Place documents, Optional<String> orders) {
        Place paid = layout.find(Thing.PAID)
                .orElseThrow(() -> new ConfigurationException("In the 1C base (" + layout.profile()
                        + ") it is not known where it stands what is paid of " + documents.set()
                        + ". Name it in the configuration: order-state, or paid."));
        return new TurnoverMoney(new Turnovers(desk, paid), documents.set(), orders);
    }

    private static Paper<Invoice> paper(Desk desk, Layout layout, Place place, Kind kind, Standing.Book money) {
        String type = kind == Kind.ORDER ? "order" : "invoice";
        DemandReader reader = new DemandReader(type, kind, Currencies.read(desk, layout), desk, money);
        return new Paper<>(
                type,
                place,
                query(place),
                Optional.of(ISSUED_ON),
                Map.of(DUE_ON, span -> due(desk, layout, place, span)),
                ANCHORS,
                Invoice::ref,
                reader::read);
    }

    /** Documents of which some step is to be paid in those days; among them are all whose last step is. */
    private static Optional<Filter> due(Desk desk, Layout layout, Place place, DaySpan span) {
        Optional<Field> step = place.find(STEP_DUE_ON);
        return step.isPresent()
                ? span.on(step.get().property())
                        .map(days -> step.get()
                                .section()
                                .map(section -> Filter.anyRow(section, days))
                                .orElse(days))
                : layout.find(Thing.INVOICE_DUE).flatMap(due -> new DueDays(desk, due, place.set()).dates(span));
    }

    static SetQuery query(Place place) {
        return Posted.query(
                place,
                NUMBER,
                DATE,
                CUSTOMER,
                SUM,
                CURRENCY,
                MANAGER,
                OPEN,
                CANCELLED,
                BY_ORDER,
                SETTLEMENT,
                BASIS,
                STEP_DUE_ON);
    }
}
