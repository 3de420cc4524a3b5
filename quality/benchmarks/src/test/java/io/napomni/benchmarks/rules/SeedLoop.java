package io.napomni.benchmarks.rules;

import io.napomni.scenario.contract.ContractFact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The two rules of the seed as somebody would write them by hand, reasons counted. */
final class SeedLoop {

    private final LocalDate today = Contracts.TODAY;
    private final LocalDate inTwoMonths = today.plusMonths(2);
    private final LocalDate threeMonthsAgo = today.minusMonths(3);
    private final List<Hit> hits = new ArrayList<>();
    private int openEnded;
    private int notReached;
    private int lapsed;
    private int neverShipped;
    private int shippedLately;

    static SeedLoop over(Iterable<ContractFact> facts) {
        SeedLoop loop = new SeedLoop();
        for (ContractFact fact : facts) {
            loop.judgeEnd(fact);
            loop.judgeShipment(fact);
        }
        return loop;
    }

    private void judgeEnd(ContractFact fact) {
        LocalDate end = fact.contract().endsOn().orElse(null);
        if (end == null) {
            openEnded++;
        } else if (end.isAfter(inTwoMonths)) {
            notReached++;
        } else if (end.isBefore(today)) {
            lapsed++;
        } else {
            hits.add(new Hit(fact, "renewal", end, end.minusMonths(2), end));
        }
    }

    private void judgeShipment(ContractFact fact) {
        LocalDate last = fact.supply().lastShippedOn().orElse(null);
        if (last == null) {
            neverShipped++;
        } else if (last.isAfter(threeMonthsAgo)) {
            shippedLately++;
        } else {
            hits.add(new Hit(fact, "stock", last, last.plusMonths(3), LocalDate.MAX));
        }
    }

    int hits() {
        return hits.size();
    }

    /** Not due, in the order in which the reasons are declared. */
    List<Integer> reasons() {
        return List.of(openEnded, notReached, lapsed, neverShipped, shippedLately);
    }
}
