package io.napomni.bitrix24.source;

import io.napomni.bitrix24.crm.Kind;
import io.napomni.bitrix24.list.ItemQuery;
import io.napomni.bitrix24.list.ItemsById;
import io.napomni.bitrix24.list.KeysetChains;
import io.napomni.bitrix24.list.Sweep;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.wire.Json;
import io.napomni.model.SubjectRef;
import io.napomni.port.ConfigurationException;
import io.napomni.port.FactSource;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import io.napomni.rule.LeftOut;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Items of the CRM as facts, one for one. Windows of anchors that are mapped to fields of dates are pushed down to the
 * portal as filters; for any other window, and for facts that lack an anchor, everything is read and the report says so;
 * anchors without a field are named in both it and the log.
 * An item that no fact can be made of is told of in the report as left out. Safe for several threads.
 *
 * <p>Dates are the local dates of the portal as its answers write them, for moments too. The layout is resolved anew for
 * every fetch, since people change fields and stages. Beside the port's exceptions, both methods throw
 * {@link ConfigurationException} if the mapping names what the portal does not have.
 */
public final class ItemFacts<F> implements FactSource<F> {
    private static final Logger LOG = LoggerFactory.getLogger(ItemFacts.class);

    private final RestClient rest;
    private final Clock clock;
    private final Supplier<Layout<F>> resolving;
    private final boolean countingOutside;
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Layout<F> known;

    /**
     * Nothing is asked yet.
     *
     * @param resolving asks the portal where the facts are
     * @param countingOutside whether the portal is to count those outside of the windows
     */
    public ItemFacts(RestClient rest, Clock clock, Supplier<Layout<F>> resolving, boolean countingOutside) {
        this.rest = rest;
        this.clock = clock;
        this.resolving = resolving;
        this.countingOutside = countingOutside;
    }

    @Override
    public FetchReport fetch(FetchWindow window, Consumer<? super F> sink) {
        Instant asOf = clock.instant();
        Layout<F> layout = resolve();
        WindowPlan plan = warned(WindowPlan.of(window, layout), layout);
        if (plan.queries().isEmpty()) {
            return FetchReport.ofNoWindow(asOf);
        }
        Unreadable unreadable = new Unreadable();
        WindowMatch match = new WindowMatch(window, layout);
        AtomicLong facts = new AtomicLong();
        Optional<ItemQuery> counted =
                plan.whole() || !countingOutside ? Optional.empty() : Optional.of(layout.query(Map.of()));
        Sweep sweep = KeysetChains.read(rest, plan.queries(), counted, json -> {
            Row row = new Row(layout.kind(), json);
            if (match.admits(row)) {
                read(layout, row, unreadable).ifPresent(fact -> {
                    facts.incrementAndGet();
                    sink.accept(fact);
                });
            }
        });
        LeftOut leftOut = unreadable.leftOut().among(sweep.rows());
        String proof = proof(layout.kind(), plan, sweep) + unreadable;
        return new FetchReport(asOf, facts.get(), outside(plan, sweep, facts.get() + leftOut.count()), proof, leftOut);
    }

    private static long outside(WindowPlan plan, Sweep sweep, long inside) {
        long all = plan.whole() ? sweep.rows() : sweep.total().orElse(-1);
        return all < 0 ? -1 : Math.max(0, all - inside);
    }

    /** Once for each: some anchors, such as the day of a last contact, are no fields, and a name may be misspelt. */
    private WindowPlan warned(WindowPlan plan, Layout<F> layout) {
        Set<String> untold = new TreeSet<>(plan.unmapped());
        untold.removeIf(anchor -> !told.add(anchor));
        if (!untold.isEmpty()) {
            LOG.warn(
                    "No field is mapped to the anchors {}, so every {} is read. Mapped are {}; check the spelling.",
                    untold,
                    layout.kind().type(),
                    layout.anchors().keySet());
        }
        return plan;
    }

    private static <F> Optional<F> read(Layout<F> layout, Row row, Unreadable unreadable) {
        Optional<F> fact = layout.reading().apply(row);
        unreadable.note(row, fact.isPresent());
        return fact;
    }

    private static String proof(Kind kind, WindowPlan plan, Sweep sweep) {
        String many = kind == Kind.COMPANY ? "companies" : kind.type() + "s";
        boolean staged = kind != Kind.COMPANY && kind != Kind.CONTACT;
        return sweep.rows() + " " + many + " in " + sweep.pages() + " pages by id and " + sweep.requests()
                + " requests; "
                + (plan.whole()
                        ? "the whole " + (staged ? "pipeline" : "list") + " was read"
                        : plan.queries().size() + " windows of dates were pushed down")
                + (plan.unmapped().isEmpty() ? "" : "; no field is mapped to " + plan.unmapped())
                + "; every page but the last was full";
    }

    @Override
    public Map<SubjectRef, F> reread(Set<SubjectRef> subjects) {
        Layout<F> before = known;
        Layout<F> layout = before == null ? resolve() : before;
        Set<Long> ids = Ids.of(layout.kind(), subjects);
        Map<Long, Json> rows = rows(layout, ids);
        Unreadable unreadable = new Unreadable();
        Map<SubjectRef, F> found = new HashMap<>();
        for (long id : ids) {
            Optional.ofNullable(rows.get(id))
                    .map(json -> new Row(layout.kind(), json))
                    .filter(layout.mine())
                    .ifPresent(row -> read(layout, row, unreadable).ifPresent(fact -> found.put(row.ref(), fact)));
        }
        return found;
    }

    /** With the canary among them: to a webhook that lost its rights every subject would seem to be gone. */
    private Map<Long, Json> rows(Layout<F> layout, Set<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Set<Long> all = new HashSet<>(ids);
        layout.canary().ifPresent(canary -> all.add(canary.id()));
        ItemsById items = layout.byId();
        Map<Long, Json> rows = ItemsById.read(rest, Map.of(items, all)).getOrDefault(items, Map.of());
        layout.canary().ifPresent(canary -> canary.check(Optional.ofNullable(rows.get(canary.id()))));
        return rows;
    }

    private Layout<F> resolve() {
        Layout<F> layout = resolving.get();
        known = layout;
        return layout;
    }
}
