package io.napomni.run.pairing;

import io.napomni.model.Contract;
import io.napomni.model.SubjectRef;
import io.napomni.model.Supply;
import io.napomni.scenario.reconciliation.ContractKey;
import io.napomni.scenario.reconciliation.Correspondence;
import io.napomni.scenario.reconciliation.Finding;
import io.napomni.scenario.reconciliation.Pairing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Makes facts of deals and contracts as they were just read.
 *
 * @param pairing of complete lists
 * @param contracts those that may be wanted
 * @param contractKeys their keys
 */
record Match(
        Pairing pairing,
        Map<SubjectRef, Set<ContractKey>> dealKeys,
        Map<SubjectRef, Contract> contracts,
        Map<SubjectRef, Set<ContractKey>> contractKeys) {

    /** One fact for each deal, in their order. */
    List<Correspondence> facts(List<Supply> deals, Books books) {
        List<Found> found = deals.stream().map(deal -> found(deal.contract())).toList();
        Map<SubjectRef, Supply> complete = books.complete(
                found.stream().flatMap(one -> one.partner().stream()).toList());
        List<Correspondence> facts = new ArrayList<>();
        for (int i = 0; i < deals.size(); i++) {
            Supply deal = deals.get(i);
            Found one = found.get(i);
            facts.add(one.partner()
                    .map(partner -> Objects.requireNonNull(complete.get(partner.ref())))
                    .map(contract -> Correspondence.matched(deal, contract))
                    .orElseGet(() -> Correspondence.ofDeal(deal, one.finding())));
        }
        return facts;
    }

    /** @param partner only of what is matched */
    private record Found(Finding finding, Optional<Contract> partner) {}

    private Found found(Contract deal) {
        Set<ContractKey> keys = dealKeys.get(deal.ref());
        if (keys == null) {
            return new Found(withoutKey(deal), Optional.empty());
        }
        Map<SubjectRef, Set<ContractKey>> others = contractsOf(keys);
        Finding finding = pairing.of(deal.ref(), keys, others);
        Optional<SubjectRef> only = others.keySet().stream()
                .filter(ref -> finding == Finding.MATCHED)
                .findFirst();
        return new Found(finding, only.map(ref -> Objects.requireNonNull(contracts.get(ref))));
    }

    /** What a deal or a contract lacks that has no key. */
    static Finding withoutKey(Contract either) {
        return ContractKey.number(either.number()).isEmpty() ? Finding.NO_NUMBER : Finding.NO_TAX_ID;
    }

    /** A contract that lost the key since the lists were read is none of them. */
    private Map<SubjectRef, Set<ContractKey>> contractsOf(Set<ContractKey> keys) {
        Map<SubjectRef, Set<ContractKey>> found = new HashMap<>();
        for (SubjectRef ref : pairing.contracts(keys)) {
            Set<ContractKey> now = contractKeys.getOrDefault(ref, Set.of());
            if (!Collections.disjoint(keys, now)) {
                found.put(ref, now);
            }
        }
        return found;
    }
}
