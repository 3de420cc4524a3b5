package io.napomni.bitrix24.contract;

import io.napomni.bitrix24.crm.Kind;
import io.napomni.bitrix24.list.ItemQuery;
import io.napomni.bitrix24.list.ItemsById;
import io.napomni.bitrix24.list.KeysetChains;
import io.napomni.bitrix24.list.Sweep;
import io.napomni.bitrix24.rest.Json;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.model.SubjectRef;
import io.napomni.model.Supply;
import io.napomni.port.ConfigurationException;
import io.napomni.port.FactSource;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Contracts as deals of one pipeline. The anchors {@code ends-on}, {@code starts-on}, {@code last-shipment} and
 * {@code next-shipment} are pushed down to the portal as filters, where they are mapped to fields of dates; for any other
 * window, and for facts that lack an anchor, the whole pipeline is read and the report says so. Safe for several threads.
 *
 * <p>Fields and stages are looked up anew for every fetch, in two requests, since people change them. Beside the port's
 * exceptions, both methods throw {@link ConfigurationException} if the mapping names what the portal does not have.
 */
public final class BitrixContracts implements FactSource<Supply> {
    private final RestClient rest;
    private final Clock clock;
    private final ContractMapping mapping;
    private volatile @Nullable ContractLayout known;

    /** Nothing is asked yet. */
    public BitrixContracts(RestClient rest, Clock clock, ContractMapping mapping) {
        this.rest = rest;
        this.clock = clock;
        this.mapping = mapping;
    }

    @Override
    public FetchReport fetch(FetchWindow window, Consumer<? super Supply> sink) {
        Instant asOf = clock.instant();
        ContractLayout layout = resolve();
        WindowPlan plan = WindowPlan.of(window, layout);
        if (plan.queries().isEmpty()) {
            return new FetchReport(asOf, 0, -1, "no window was asked for");
        }
        DealReader reader = new DealReader(layout);
        WindowMatch match = new WindowMatch(window, layout);
        AtomicLong facts = new AtomicLong();
        Optional<ItemQuery> counted =
                plan.whole() || !mapping.countingOutside() ? Optional.empty() : Optional.of(layout.query(Map.of()));
        Sweep sweep = KeysetChains.read(rest, plan.queries(), counted, row -> {
            Supply supply = reader.read(row);
            if (match.admits(supply)) {
                facts.incrementAndGet();
                sink.accept(supply);
            }
        });
        long all = plan.whole() ? sweep.rows() : sweep.total().orElse(-1);
        long outside = all < 0 ? -1 : Math.max(0, all - facts.get());
        return new FetchReport(asOf, facts.get(), outside, proof(plan, sweep, reader));
    }

    private static String proof(WindowPlan plan, Sweep sweep, DealReader reader) {
        return sweep.rows() + " deals in " + sweep.pages() + " pages by id and " + sweep.requests() + " requests; "
                + (plan.whole()
                        ? "the whole pipeline was read"
                        : plan.queries().size() + " windows of dates were pushed down")
                + "; every page but the last was full; values that could not be read: " + reader.unreadable();
    }

    @Override
    public Map<SubjectRef, Supply> reread(Set<SubjectRef> subjects) {
        ContractLayout before = known;
        ContractLayout layout = before == null ? resolve() : before;
        ItemsById items = layout.byId();
        Collection<Json> rows = ItemsById.read(rest, Map.of(items, ids(subjects)))
                .getOrDefault(items, Map.of())
                .values();
        DealReader reader = new DealReader(layout);
        Map<SubjectRef, Supply> found = new HashMap<>();
        for (Json row : rows) {
            if (row.get("categoryId")
                    .count()
                    .equals(Optional.of(layout.pipeline().id()))) {
                Supply supply = reader.read(row);
                found.put(supply.contract().ref(), supply);
            }
        }
        return found;
    }

    private static Set<Long> ids(Set<SubjectRef> subjects) {
        return subjects.stream()
                .filter(subject -> Kind.of(subject.system(), subject.type()).equals(Optional.of(Kind.DEAL)))
                .filter(subject -> subject.id().matches("[1-9][0-9]{0,17}"))
                .map(subject -> Long.parseLong(subject.id()))
                .collect(Collectors.toSet());
    }

    private ContractLayout resolve() {
        ContractLayout layout = ContractLayout.resolve(rest, mapping);
        known = layout;
        return layout;
    }
}
