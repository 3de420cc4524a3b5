package io.napomni.run;

import io.napomni.model.Customer;
import io.napomni.model.CustomerRef;
import io.napomni.model.Manager;
import io.napomni.model.Supply;
import io.napomni.port.FactSource;
import io.napomni.port.Lookup;
import io.napomni.scenario.contract.ContractFact;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Joins contracts with their customers and managers. */
public final class ContractFacts {

    private ContractFacts() {}

    /** The facts of the contract use-case from an adapter's source and look-ups. */
    public static FactSource<ContractFact> from(
            FactSource<Supply> contracts, Lookup<CustomerRef, Customer> customers, Lookup<String, Manager> managers) {
        return Joined.of(contracts, page -> join(page, customers, managers));
    }

    private static List<ContractFact> join(
            List<Supply> page, Lookup<CustomerRef, Customer> customers, Lookup<String, Manager> managers) {
        Map<CustomerRef, Customer> byRef = customers.find(
                page.stream().map(supply -> supply.contract().customer()).collect(Collectors.toUnmodifiableSet()));
        Map<String, Manager> byId = managers.find(page.stream()
                .flatMap(supply -> supply.contract().managerId().stream())
                .collect(Collectors.toUnmodifiableSet()));
        return page.stream()
                .map(supply -> new ContractFact(
                        supply,
                        Optional.ofNullable(byRef.get(supply.contract().customer())),
                        supply.contract().managerId().map(byId::get)))
                .toList();
    }
}
