package io.napomni.decision;

import io.napomni.rule.Verdict;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts the verdicts of one scenario. Judges answer "not due" with a few shared values, so each is found by identity
 * in a short array and nothing is allocated.
 */
final class Tally {

    private static final int KINDS = 64;

    private final Verdict.@Nullable NotDue[] seen = new Verdict.@Nullable NotDue[KINDS];
    private final int[] counts = new int[KINDS];
    private final Map<String, Integer> others = new TreeMap<>();
    private long undecidable;
    private long due;
    private int kinds;

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
        for (int i = 0; i < kinds; i++) {
            if (seen[i] == verdict) {
                counts[i]++;
                return;
            }
        }
        if (kinds < KINDS) {
            seen[kinds] = verdict;
            counts[kinds++] = 1;
        } else {
            others.merge(verdict.why().code(), 1, Integer::sum);
        }
    }

    ScenarioCount sum(String scenario) {
        Map<String, Integer> byReason = new TreeMap<>(others);
        for (int i = 0; i < kinds; i++) {
            byReason.merge(Objects.requireNonNull(seen[i]).why().code(), counts[i], Integer::sum);
        }
        return new ScenarioCount(scenario, byReason, undecidable, due);
    }
}
