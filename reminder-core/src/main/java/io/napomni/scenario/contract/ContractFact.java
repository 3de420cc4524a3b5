package io.napomni.scenario.contract;

import io.napomni.model.Contract;
import io.napomni.model.Customer;
import io.napomni.model.CustomerRef;
import io.napomni.model.Manager;
import io.napomni.model.Supply;
import java.util.Optional;

/**
 * What contract reminders are judged by.
 *
 * @param customer the one reference over all systems: caps, cooldowns and holds count by it
 * @param card the customer as the contract's own system knows it; empty if the contract names none that can be found
 * @param manager who looks after the contract; empty if nobody that can be found does
 */
public record ContractFact(Supply supply, CustomerRef customer, Optional<Customer> card, Optional<Manager> manager) {

    /** Where one system knows the customers. */
    public ContractFact(Supply supply, Optional<Customer> card, Optional<Manager> manager) {
        this(supply, supply.contract().customer(), card, manager);
    }

    /** The contract itself. */
    public Contract contract() {
        return supply.contract();
    }
}
