package io.napomni.run.pairing;

import io.napomni.model.Contract;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.model.TaxId;
import io.napomni.port.Lookup;
import io.napomni.run.Joined;
import io.napomni.scenario.reconciliation.ContractKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the keys of contracts: the numbers of their customers are looked up, some thousands at a time. */
record Keys(Lookup<CustomerRef, Set<TaxId>> taxIds) {

    /** The keys of those that have any. */
    Map<SubjectRef, Set<ContractKey>> of(Collection<Contract> contracts) {
        List<Contract> numbered = contracts.stream()
                .filter(contract -> ContractKey.number(contract.number()).isPresent())
                .toList();
        Set<CustomerRef> customers = new HashSet<>();
        numbered.forEach(contract -> customers.add(contract.customer()));
        Map<CustomerRef, Set<TaxId>> known = find(new ArrayList<>(customers));
        Map<SubjectRef, Set<ContractKey>> keys = new HashMap<>();
        for (Contract contract : numbered) {
            Set<ContractKey> own = ContractKey.of(contract.number(), known.getOrDefault(contract.customer(), Set.of()));
            if (!own.isEmpty()) {
                keys.put(contract.ref(), own);
            }
        }
        return keys;
    }

    private Map<CustomerRef, Set<TaxId>> find(List<CustomerRef> customers) {
        Map<CustomerRef, Set<TaxId>> found = new HashMap<>();
        for (int from = 0; from < customers.size(); from += Joined.PAGE) {
            int to = Math.min(customers.size(), from + Joined.PAGE);
            found.putAll(taxIds.find(Set.copyOf(customers.subList(from, to))));
        }
        return found;
    }
}
