package io.napomni.benchmarks.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The two rules of the seed as somebody would write them by hand, reasons counted, what is due kept with its dates. */
final class SeedLoop {

    private final LocalDate today = Contracts.TODAY;
    private final LocalDate inTwoMonths = today.plusMonths(2);
    private final LocalDate threeMonthsAgo = today.minusMonths(3);
    private final List<Found> found = new ArrayList<>();
    private int notReached;
    private int lapsed;
    private int shippedLately;

    /** What is kept of a contract that is due: enough to write the letter. */
    private record Found(Dated contract, String stage, LocalDate anchor, LocalDate reachedOn, LocalDate lastUsefulOn) {}

    static SeedLoop over(Iterable<Dated> contracts) {
        SeedLoop loop = new SeedLoop();
        for (Dated contract : contracts) {
            loop.judgeEnd(contract);
            loop.judgeShipment(contract);
        }
        return loop;
    }

    private void judgeEnd(Dated contract) {
        LocalDate end = contract.endsOn();
        if (end.isAfter(inTwoMonths)) {
            notReached++;
        } else if (end.isBefore(today)) {
            lapsed++;
        } else {
            found.add(new Found(contract, "renewal", end, end.minusMonths(2), end));
        }
    }

    private void judgeShipment(Dated contract) {
        LocalDate last = contract.shippedOn();
        if (last.isAfter(threeMonthsAgo)) {
            shippedLately++;
        } else {
            found.add(new Found(contract, "stock", last, last.plusMonths(3), LocalDate.MAX));
        }
    }

    int hits() {
        return found.size();
    }

    /** Not due, in the order in which the reasons are declared. */
    List<Integer> reasons() {
        return List.of(notReached, lapsed, shippedLately);
    }
}
