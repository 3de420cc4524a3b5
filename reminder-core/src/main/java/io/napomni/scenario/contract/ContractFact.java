package io.napomni.scenario.contract;

import io.napomni.model.Contract;
import io.napomni.model.Customer;
import io.napomni.model.Manager;
import io.napomni.model.Supply;
import java.util.Optional;

/**
 * What contract reminders are judged by.
 *
 * @param customer empty if the contract names none that can be found
 * @param manager who looks after the contract; empty if nobody that can be found does
 */
public record ContractFact(Supply supply, Optional<Customer> customer, Optional<Manager> manager) {

    /** The contract itself. */
    public Contract contract() {
        return supply.contract();
    }
}
