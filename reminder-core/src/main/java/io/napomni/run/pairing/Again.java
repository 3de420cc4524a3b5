package io.napomni.run.pairing;

import io.napomni.model.Contract;
import io.napomni.model.SubjectRef;
import io.napomni.model.Supply;
import io.napomni.scenario.reconciliation.ContractKey;
import io.napomni.scenario.reconciliation.Correspondence;
import io.napomni.scenario.reconciliation.Finding;
import io.napomni.scenario.reconciliation.Pairing;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Matches single deals and contracts that were read again; which others have their keys is known already. */
record Again(Deals deals, Books books, Pairing pairing) {

    Map<SubjectRef, Correspondence> facts(Map<SubjectRef, Supply> ofDeals, Map<SubjectRef, Contract> ofContracts) {
        Map<SubjectRef, Correspondence> found = new HashMap<>();
        ofDeals(ofDeals).forEach(fact -> found.put(fact.about().ref(), fact));
        Map<SubjectRef, Set<ContractKey>> keys = new Keys(books.taxIds()).of(ofContracts.values());
        ofContracts.forEach((ref, contract) -> put(ref, ofContract(contract, keys), found));
        return found;
    }

    /** A deal that was asked for by itself is not told a second time by its contract. */
    private static void put(SubjectRef ref, Correspondence fact, Map<SubjectRef, Correspondence> found) {
        if (!found.containsKey(fact.about().ref())) {
            found.put(ref, fact);
        }
    }

    private List<Correspondence> ofDeals(Map<SubjectRef, Supply> found) {
        List<Supply> some = List.copyOf(found.values());
        Map<SubjectRef, Set<ContractKey>> dealKeys =
                new Keys(deals.taxIds()).of(some.stream().map(Supply::contract).toList());
        Set<SubjectRef> wanted = new HashSet<>();
        dealKeys.values().forEach(own -> wanted.addAll(pairing.contracts(own)));
        Map<SubjectRef, Contract> contracts =
                wanted.isEmpty() ? Map.of() : books.source().reread(wanted);
        Map<SubjectRef, Set<ContractKey>> keys = new Keys(books.taxIds()).of(contracts.values());
        return new Match(pairing.with(dealKeys), dealKeys, contracts, keys).facts(some, books);
    }

    private Correspondence ofContract(Contract contract, Map<SubjectRef, Set<ContractKey>> keys) {
        Set<ContractKey> own = keys.get(contract.ref());
        if (own == null) {
            return Correspondence.ofContract(contract, Match.withoutKey(contract));
        }
        Set<SubjectRef> refs = pairing.deals(own);
        if (refs.size() > 1) {
            return Correspondence.ofContract(contract, Finding.SEVERAL_DEALS);
        }
        return ofDeals(refs.isEmpty() ? Map.of() : deals.source().reread(refs)).stream()
                .findFirst()
                .map(fact -> fromOtherSide(fact, contract))
                .orElseGet(() -> Correspondence.ofContract(contract, Finding.NO_DEAL));
    }

    private static Correspondence fromOtherSide(Correspondence ofDeal, Contract contract) {
        boolean own = ofDeal.contract()
                .map(other -> other.contract().ref())
                .filter(contract.ref()::equals)
                .isPresent();
        if (own) {
            return ofDeal;
        }
        boolean several = ofDeal.finding() == Finding.SEVERAL_CONTRACTS;
        return Correspondence.ofContract(contract, several ? Finding.SEVERAL_CONTRACTS : Finding.NO_DEAL);
    }
}
