package io.napomni.runner.wire;

import io.napomni.scenario.contract.ContractFact;
import java.util.function.Consumer;

/** Counts contracts that nobody could be written to about, or that nobody looks after. */
final class ContactCount implements Consumer<ContractFact> {

    private long withoutAddress;
    private long withoutPerson;

    @Override
    public void accept(ContractFact fact) {
        if (fact.card().flatMap(card -> card.firstEmail()).isEmpty()) {
            withoutAddress++;
        }
        if (fact.manager().isEmpty()) {
            withoutPerson++;
        }
    }

    long withoutAddress() {
        return withoutAddress;
    }

    long withoutPerson() {
        return withoutPerson;
    }

    boolean isComplete() {
        return withoutAddress + withoutPerson == 0;
    }
}
