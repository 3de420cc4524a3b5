package io.napomni.insight;

import io.napomni.rule.Gate;
import io.napomni.rule.Verdict;
import java.util.List;

/**
 * Why one scenario says what it says of one fact on one day.
 *
 * @param gates every condition of the rule with its evidence, none skipped
 * @param prospects what would become of each step if the fact is due; caps are asked as if no other letter went that day
 */
public record Explanation(String scenario, Verdict verdict, List<Gate> gates, List<Prospect> prospects) {

    /** Copies the lists. */
    public Explanation {
        gates = List.copyOf(gates);
        prospects = List.copyOf(prospects);
    }
}
