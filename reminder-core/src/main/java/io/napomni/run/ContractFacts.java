package io.napomni.run;

import io.napomni.model.Contract;
import io.napomni.model.Customer;
import io.napomni.model.CustomerRef;
import io.napomni.model.Manager;
import io.napomni.model.Supply;
import io.napomni.port.CustomerIdentity;
import io.napomni.port.FactSource;
import io.napomni.port.Lookup;
import io.napomni.scenario.contract.ContractFact;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Joins contracts with their customers and managers. */
public final class ContractFacts {

    private ContractFacts() {}

    /** The facts of the contract use-case from an adapter's source and look-ups. */
    public static FactSource<ContractFact> from(
            FactSource<Supply> contracts, Lookup<CustomerRef, Customer> customers, Lookup<String, Manager> managers) {
        return from(contracts, customers, managers, CustomerIdentity.own());
    }

    /**
     * The same where several systems know the customers. Letters go to the address of the contract's own system; caps,
     * cooldowns and holds count by the one reference.
     */
    public static FactSource<ContractFact> from(
            FactSource<Supply> contracts,
            Lookup<CustomerRef, Customer> customers,
            Lookup<String, Manager> managers,
            CustomerIdentity identity) {
        return Joined.of(contracts, page -> join(page, customers, managers, identity));
    }

    private static List<ContractFact> join(
            List<Supply> page,
            Lookup<CustomerRef, Customer> customers,
            Lookup<String, Manager> managers,
            CustomerIdentity identity) {
        Map<CustomerRef, Customer> byRef = customers.find(
                page.stream().map(supply -> supply.contract().customer()).collect(Collectors.toUnmodifiableSet()));
        Map<Customer, CustomerRef> ones = identity.find(Set.copyOf(byRef.values()));
        Map<String, Manager> byId = managers.find(page.stream()
                .flatMap(supply -> supply.contract().managerId().stream())
                .collect(Collectors.toUnmodifiableSet()));
        return page.stream()
                .map(supply -> {
                    Contract contract = supply.contract();
                    Optional<Customer> card = Optional.ofNullable(byRef.get(contract.customer()));
                    return new ContractFact(
                            supply,
                            card.map(ones::get).orElse(contract.customer()),
                            card,
                            contract.managerId().map(byId::get));
                })
                .toList();
    }
}
