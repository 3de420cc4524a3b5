package io.napomni.benchmarks.rules;

import io.napomni.model.Contract;
import io.napomni.model.Supply;
import io.napomni.scenario.contract.ContractFact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole contract use-case with its standard thresholds, as somebody would write it by hand. */
final class ContractLoop {

    private final LocalDate today = Contracts.TODAY;
    private final LocalDate inTwoMonths = today.plusMonths(2);
    private final LocalDate threeMonthsAgo = today.minusMonths(3);
    private final LocalDate stockLapsed = today.minusDays(365).minusMonths(3);
    private final LocalDate endedLapsed = today.minusDays(31);

    private final List<Hit> hits = new ArrayList<>();
    private final ReasonCount renewal = new ReasonCount();
    private final ReasonCount stock = new ReasonCount();
    private final ReasonCount ended = new ReasonCount();

    static ContractLoop over(Iterable<ContractFact> facts) {
        ContractLoop loop = new ContractLoop();
        for (ContractFact fact : facts) {
            LocalDate end = fact.contract().endsOn().orElse(null);
            loop.judgeRenewal(fact, end);
            loop.judgeStock(fact, end);
            loop.judgeEnded(fact, end);
        }
        return loop;
    }

    private void judgeRenewal(ContractFact fact, @Nullable LocalDate end) {
        if (end == null) {
            renewal.openEnded++;
        } else if (end.isAfter(inTwoMonths)) {
            renewal.notReached++;
        } else if (end.isBefore(today)) {
            renewal.lapsed++;
        } else if (fact.contract().closed()) {
            renewal.closed++;
        } else if (endsBeforeItStarts(fact.contract(), end)) {
            renewal.undecidable++;
        } else {
            renewal.due++;
            hits.add(new Hit(fact, "renewal", end, end.minusMonths(2), end));
        }
    }

    private void judgeStock(ContractFact fact, @Nullable LocalDate end) {
        LocalDate last = fact.supply().lastShippedOn().orElse(null);
        LocalDate day = last != null ? last : fact.contract().startsOn().orElse(null);
        if (day == null) {
            stock.neverShippedNoStart++;
        } else if (day.isAfter(threeMonthsAgo)) {
            stock.notReached++;
        } else if (!day.isAfter(stockLapsed)) {
            stock.lapsed++;
        } else {
            weighStock(fact, end, day);
        }
    }

    private void weighStock(ContractFact fact, @Nullable LocalDate end, LocalDate day) {
        Supply supply = fact.supply();
        LocalDate next = supply.nextShipmentOn().orElse(null);
        if (supply.remainder().isPresent() && !supply.remainder().get().isPositive()) {
            stock.nothingLeft++;
        } else if (end != null && end.isBefore(today)) {
            stock.contractEnded++;
        } else if (next != null && !next.isBefore(today)) {
            stock.shipmentPlanned++;
        } else if (fact.contract().closed()) {
            stock.closed++;
        } else if (endsBeforeItStarts(fact.contract(), end)
                || supply.remainder().isEmpty()) {
            stock.undecidable++;
        } else {
            stock.due++;
            LocalDate reached = day.plusMonths(3);
            hits.add(new Hit(fact, "stock", day, reached, reached.plusDays(364)));
        }
    }

    private void judgeEnded(ContractFact fact, @Nullable LocalDate end) {
        if (end == null) {
            ended.openEnded++;
        } else if (!end.isBefore(today)) {
            ended.notReached++;
        } else if (!end.isAfter(endedLapsed)) {
            ended.lapsed++;
        } else if (fact.contract().closed()) {
            ended.closed++;
        } else if (endsBeforeItStarts(fact.contract(), end)) {
            ended.undecidable++;
        } else {
            ended.due++;
            hits.add(new Hit(fact, "ended", end, end.plusDays(1), end.plusDays(30)));
        }
    }

    private static boolean endsBeforeItStarts(Contract contract, @Nullable LocalDate end) {
        LocalDate start = contract.startsOn().orElse(null);
        return start != null && end != null && end.isBefore(start);
    }

    int hits() {
        return hits.size();
    }

    /** In the order renewal, stock, ended. */
    List<ReasonCount> counts() {
        return List.of(renewal, stock, ended);
    }
}
