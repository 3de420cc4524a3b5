package io.napomni.benchmarks.rules;

import java.util.Map;
import java.util.TreeMap;

/** How many contracts had which reason in one scenario, counted the fastest way there is. */
final class ReasonCount {

    int openEnded;
    int notReached;
    int lapsed;
    int neverShippedNoStart;
    int nothingLeft;
    int contractEnded;
    int shipmentPlanned;
    int closed;
    long undecidable;
    long due;

    /** Reasons that occurred, by their codes. */
    Map<String, Integer> notDue() {
        Map<String, Integer> all = new TreeMap<>();
        all.put("open-ended", openEnded);
        all.put("not-reached", notReached);
        all.put("lapsed", lapsed);
        all.put("never-shipped-no-start", neverShippedNoStart);
        all.put("nothing-left", nothingLeft);
        all.put("contract-ended", contractEnded);
        all.put("shipment-planned", shipmentPlanned);
        all.put("closed", closed);
        all.values().removeIf(count -> count == 0);
        return all;
    }
}
