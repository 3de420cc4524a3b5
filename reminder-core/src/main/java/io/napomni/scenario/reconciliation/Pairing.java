package io.napomni.scenario.reconciliation;

import io.napomni.model.SubjectRef;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which deals and which contracts have which key. It tells what may be matched only if it was made of complete lists: a
 * second one of the same key must not have been overlooked.
 */
public record Pairing(Map<ContractKey, Set<SubjectRef>> deals, Map<ContractKey, Set<SubjectRef>> contracts) {

    /** Copies the maps. */
    public Pairing {
        deals = Map.copyOf(deals);
        contracts = Map.copyOf(contracts);
    }

    /** Of the keys of all deals and of all contracts. */
    public static Pairing of(Map<SubjectRef, Set<ContractKey>> deals, Map<SubjectRef, Set<ContractKey>> contracts) {
        return new Pairing(byKey(deals), byKey(contracts));
    }

    private static Map<ContractKey, Set<SubjectRef>> byKey(Map<SubjectRef, Set<ContractKey>> keys) {
        Map<ContractKey, Set<SubjectRef>> byKey = new HashMap<>();
        keys.forEach((ref, some) -> some.forEach(
                key -> byKey.computeIfAbsent(key, any -> new HashSet<>()).add(ref)));
        byKey.replaceAll((key, refs) -> Set.copyOf(refs));
        return byKey;
    }

    /** The same with keys that deals have got since; what they had before is not forgotten. */
    public Pairing with(Map<SubjectRef, Set<ContractKey>> dealsNow) {
        Map<ContractKey, Set<SubjectRef>> more = byKey(dealsNow);
        more.entrySet().removeIf(entry -> deals(Set.of(entry.getKey())).containsAll(entry.getValue()));
        if (more.isEmpty()) {
            return this;
        }
        Map<ContractKey, Set<SubjectRef>> all = new HashMap<>(deals);
        more.forEach((key, refs) -> all.merge(key, refs, (before, now) -> {
            Set<SubjectRef> both = new HashSet<>(before);
            both.addAll(now);
            return Set.copyOf(both);
        }));
        return new Pairing(all, contracts);
    }

    /** The deals that have one of the keys. */
    public SortedSet<SubjectRef> deals(Collection<ContractKey> keys) {
        return all(keys, deals);
    }

    /** The contracts that have one of the keys. */
    public SortedSet<SubjectRef> contracts(Collection<ContractKey> keys) {
        return all(keys, contracts);
    }

    private static SortedSet<SubjectRef> all(Collection<ContractKey> keys, Map<ContractKey, Set<SubjectRef>> from) {
        SortedSet<SubjectRef> all = new TreeSet<>();
        keys.forEach(key -> all.addAll(from.getOrDefault(key, Set.of())));
        return all;
    }

    /**
     * What is found for a deal.
     *
     * @param keys that it has now
     * @param others the contracts that have one of them now, each with all that it has
     */
    public Finding of(SubjectRef deal, Set<ContractKey> keys, Map<SubjectRef, Set<ContractKey>> others) {
        if (others.size() != 1) {
            return others.isEmpty() ? Finding.NO_CONTRACT : Finding.SEVERAL_CONTRACTS;
        }
        Set<ContractKey> both = new HashSet<>(keys);
        others.values().forEach(both::addAll);
        return deals(both).stream().allMatch(deal::equals) ? Finding.MATCHED : Finding.SEVERAL_DEALS;
    }
}
