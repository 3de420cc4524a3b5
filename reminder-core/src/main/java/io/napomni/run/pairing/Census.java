package io.napomni.run.pairing;

import io.napomni.model.Contract;
import io.napomni.model.SubjectRef;
import io.napomni.model.Supply;
import io.napomni.port.FactSource;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import io.napomni.port.SourceException;
import io.napomni.scenario.reconciliation.ContractKey;
import io.napomni.scenario.reconciliation.Pairing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Both lists, read whole: every deal, and the contracts whose number a deal has. Contracts of other numbers are many
 * and are not kept.
 *
 * @param report of both readings together
 */
record Census(List<Supply> deals, Map<SubjectRef, Contract> contracts, Match match, FetchReport report) {

    /**
     * Reads them.
     *
     * @param others is given the contracts whose number no deal has
     * @throws SourceException if anything less than everything could be read
     */
    static Census take(Deals from, Books books, LocalDate today, Consumer<Contract> others) {
        List<Supply> deals = new ArrayList<>();
        FetchReport ofDeals = read("deals", from.source(), today, deals::add);
        Map<SubjectRef, Set<ContractKey>> dealKeys =
                new Keys(from.taxIds()).of(deals.stream().map(Supply::contract).toList());
        Set<String> numbers = new HashSet<>();
        deals.forEach(deal -> ContractKey.number(deal.contract().number()).ifPresent(numbers::add));
        Map<SubjectRef, Contract> contracts = new HashMap<>();
        FetchReport ofContracts = read("contracts", books.source(), today, contract -> {
            Optional<String> number = ContractKey.number(contract.number());
            if (number.filter(numbers::contains).isPresent()) {
                contracts.put(contract.ref(), contract);
            } else {
                others.accept(contract);
            }
        });
        Map<SubjectRef, Set<ContractKey>> keys = new Keys(books.taxIds()).of(contracts.values());
        Match match = new Match(Pairing.of(dealKeys, keys), dealKeys, contracts, keys);
        return new Census(deals, contracts, match, both(ofDeals, ofContracts));
    }

    /** A reader that lost some on the way would make an only one of two. */
    private static <F> FetchReport read(String what, FactSource<F> source, LocalDate today, Consumer<F> sink) {
        AtomicLong came = new AtomicLong();
        FetchReport report = source.fetch(FetchWindow.everything(today), fact -> {
            came.incrementAndGet();
            sink.accept(fact);
        });
        if (report.facts() != came.get()) {
            throw new SourceException("the source of " + what + " says that it handed over " + report.facts() + ", and "
                    + came.get() + " came; nothing is matched with these. Mend the source");
        }
        return report;
    }

    private static FetchReport both(FetchReport deals, FetchReport contracts) {
        return new FetchReport(
                deals.asOf().isBefore(contracts.asOf()) ? deals.asOf() : contracts.asOf(),
                deals.facts() + contracts.facts(),
                deals.outside() < 0 || contracts.outside() < 0 ? -1 : deals.outside() + contracts.outside(),
                "deals: " + deals.proof() + "; contracts: " + contracts.proof(),
                deals.leftOut().plus(contracts.leftOut()));
    }
}
