package io.napomni.insight;

import io.napomni.rule.Gate;
import io.napomni.rule.Verdict;
import java.util.List;

/**
 * Why one scenario says what it says of one fact on one day.
 *
 * @param gates every condition with its evidence, none skipped
 */
public record Explanation(String scenario, Verdict verdict, List<Gate> gates) {

    /** Copies the list. */
    public Explanation {
        gates = List.copyOf(gates);
    }
}
