package io.napomni.onec.supply;

import io.napomni.model.Contract;
import io.napomni.model.SubjectRef;
import io.napomni.model.Supply;
import io.napomni.onec.source.Contracts;
import io.napomni.onec.source.Desk;
import io.napomni.onec.source.Keys;
import io.napomni.onec.source.WindowMatch;
import io.napomni.port.FactSource;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import io.napomni.port.Lookup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Contracts with what was last handed over under them and what is left to be, by the anchors {@code ends-on}, {@code
 * starts-on} and {@code last-shipment}. Shipments are looked up for contracts that may lie in a window, remainders for
 * those that do.
 */
public final class Supplies implements FactSource<Supply> {
    private final FactSource<Contract> contracts;
    private final Lookup<SubjectRef, LocalDate> lastShipments;
    private final Remainders remainders;

    /** Asks nothing yet. */
    public Supplies(Desk desk) {
        this.contracts = Contracts.of(desk);
        this.lastShipments = LastShipments.byContract(desk);
        this.remainders = new Remainders(desk);
    }

    @Override
    public FetchReport fetch(FetchWindow window, Consumer<? super Supply> sink) {
        List<Contract> read = new ArrayList<>();
        FetchReport report = contracts.fetch(window, read::add);
        WindowMatch<Supply> match = new WindowMatch<>(
                window,
                Map.of(
                        "ends-on", supply -> supply.contract().endsOn(),
                        "starts-on", supply -> supply.contract().startsOn(),
                        "last-shipment", Supply::lastShippedOn));
        List<Supply> wanted = shipped(read).stream().filter(match::admits).toList();
        List<Supply> facts = withRemainders(wanted);
        facts.forEach(sink);
        String more =
                "; shipments of " + read.size() + " contracts and remainders of " + facts.size() + " were checked too";
        return report.handingOver(facts.size(), more);
    }

    @Override
    public Map<SubjectRef, Supply> reread(Set<SubjectRef> subjects) {
        return withRemainders(shipped(contracts.reread(subjects).values())).stream()
                .collect(Collectors.toMap(supply -> supply.contract().ref(), Function.identity()));
    }

    private List<Supply> shipped(Collection<Contract> read) {
        Map<SubjectRef, LocalDate> days =
                lastShipments.find(read.stream().map(Contract::ref).collect(Collectors.toUnmodifiableSet()));
        return read.stream()
                .map(contract -> new Supply(
                        contract, Optional.ofNullable(days.get(contract.ref())), Optional.empty(), Optional.empty()))
                .toList();
    }

    private List<Supply> withRemainders(List<Supply> supplies) {
        Map<UUID, Left> left = remainders.byContract(Keys.of(
                Contracts.TYPE,
                supplies.stream().map(supply -> supply.contract().ref()).toList()));
        Map<SubjectRef, Left> byRef = new HashMap<>();
        left.forEach((key, some) -> byRef.put(Keys.ref(Contracts.TYPE, key), some));
        return supplies.stream()
                .map(supply -> with(
                        supply, Optional.ofNullable(byRef.get(supply.contract().ref()))))
                .toList();
    }

    private static Supply with(Supply supply, Optional<Left> left) {
        return new Supply(
                supply.contract(), supply.lastShippedOn(), left.flatMap(Left::nextOn), left.map(Left::quantity));
    }
}
