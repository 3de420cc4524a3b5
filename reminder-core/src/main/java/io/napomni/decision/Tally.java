package io.napomni.decision;

import io.napomni.rule.Reason;
import io.napomni.rule.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts the verdicts of one scenario. Judges answer "not due" with a few shared values, so each is found by identity
 * in a short array and nothing is allocated.
 */
final class Tally {

    private final List<Verdict.NotDue> seen = new ArrayList<>();
    private final int[] counts = new int[64];
    private final Map<String, Integer> others = new TreeMap<>();
    private long undecidable;
    private long due;

    void count(Verdict verdict) {
        if (verdict instanceof Verdict.NotDue notDue) {
            countNotDue(notDue);
        } else if (verdict instanceof Verdict.Undecidable) {
            undecidable++;
        } else {
            due++;
        }
    }

    @SuppressWarnings("ReferenceEquality") // Judges share their values; comparing reasons would cost more than judging.
    private void countNotDue(Verdict.NotDue verdict) {
        for (int i = 0; i < seen.size(); i++) {
            if (seen.get(i) == verdict) {
                counts[i]++;
                return;
            }
        }
        if (seen.size() < counts.length) {
            seen.add(verdict);
            counts[seen.size() - 1] = 1;
        } else {
            others.merge(verdict.why().code(), 1, Integer::sum);
        }
    }

    ScenarioCount sum(String scenario) {
        Map<String, Integer> byReason = new TreeMap<>(others);
        for (int i = 0; i < seen.size(); i++) {
            Reason why = seen.get(i).why();
            byReason.merge(why.code(), counts[i], Integer::sum);
        }
        return new ScenarioCount(scenario, byReason, undecidable, due);
    }
}
