package io.napomni.benchmarks.rules;

import io.napomni.scenario.contract.ContractFact;
import java.time.LocalDate;

/** The two conditions of the seed, as Java that every engine can call; thresholds are worked out once. */
public final class SeedConditions {

    private static final LocalDate TODAY = Contracts.TODAY;
    private static final LocalDate IN_TWO_MONTHS = TODAY.plusMonths(2);
    private static final LocalDate THREE_MONTHS_AGO = TODAY.minusMonths(3);

    private SeedConditions() {}

    /** It ends in two months or less. */
    public static boolean endsSoon(ContractFact fact) {
        LocalDate end = fact.contract().endsOn().orElse(null);
        return end != null && !end.isAfter(IN_TWO_MONTHS) && !end.isBefore(TODAY);
    }

    /** Nothing was shipped for three months or more. */
    public static boolean waits(ContractFact fact) {
        LocalDate last = fact.supply().lastShippedOn().orElse(null);
        return last != null && !last.isAfter(THREE_MONTHS_AGO);
    }
}
