package io.napomni.runner.demo;

import io.napomni.insight.Explanation;
import io.napomni.scenario.contract.ContractFact;
import java.util.List;

/**
 * One contract and why it was or was not written about on the first day.
 *
 * @param explanations each scenario's verdict with every condition
 */
record ContractStory(ContractFact fact, List<Explanation> explanations) {

    ContractStory {
        explanations = List.copyOf(explanations);
    }

    String id() {
        return fact.contract().ref().id();
    }
}
