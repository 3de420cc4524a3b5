package io.napomni.scenario.reconciliation;

import static io.napomni.scenario.reconciliation.SampleSupply.contract;
import static io.napomni.scenario.reconciliation.SampleSupply.deal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.model.SubjectRef;
import io.napomni.model.Supply;
import io.napomni.model.TaxId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PairingTest {

    private static final ContractKey ONE = new ContractKey("1", new TaxId("7707083893"));
    private static final ContractKey TWO = new ContractKey("2", new TaxId("7707083893"));
    private static final ContractKey ELSE = new ContractKey("1", new TaxId("7736050003"));
    private static final SubjectRef A = contract("a");
    private static final SubjectRef B = contract("b");

    private static Map<SubjectRef, Set<ContractKey>> having(Object... refsAndKeys) {
        Map<SubjectRef, Set<ContractKey>> all = new HashMap<>();
        for (int i = 0; i < refsAndKeys.length; i += 2) {
            all.merge((SubjectRef) refsAndKeys[i], Set.of((ContractKey) refsAndKeys[i + 1]), (one, other) -> {
                Set<ContractKey> both = new HashSet<>(one);
                both.addAll(other);
                return both;
            });
        }
        return all;
    }

    /** What is found for deal 5. */
    private static Finding find(Map<SubjectRef, Set<ContractKey>> deals, Map<SubjectRef, Set<ContractKey>> contracts) {
        return find(Pairing.of(deals, contracts), deals, contracts);
    }

    private static Finding find(
            Pairing pairing, Map<SubjectRef, Set<ContractKey>> deals, Map<SubjectRef, Set<ContractKey>> contracts) {
        Set<ContractKey> keys = deals.getOrDefault(deal("5"), Set.of());
        Map<SubjectRef, Set<ContractKey>> others = new HashMap<>(contracts);
        others.keySet().retainAll(pairing.contracts(keys));
        return pairing.of(deal("5"), keys, others);
    }

    @Test
    void one_deal_and_one_contract_of_a_key_match() {
        assertThat(find(having(deal("5"), ONE, deal("6"), TWO), having(A, ONE, B, TWO)))
                .isEqualTo(Finding.MATCHED);
    }

    @Test
    void two_of_a_key_never_match() {
        assertThat(find(having(deal("5"), ONE, deal("6"), ONE), having(A, ONE))).isEqualTo(Finding.SEVERAL_DEALS);
        assertThat(find(having(deal("5"), ONE), having(A, ONE, B, ONE))).isEqualTo(Finding.SEVERAL_CONTRACTS);
    }

    @Test
    void a_customer_of_several_numbers_matches_by_any_and_never_by_two() {
        assertThat(find(having(deal("5"), ONE), having(A, ONE, A, ELSE))).isEqualTo(Finding.MATCHED);
        assertThat(find(having(deal("5"), ONE, deal("5"), ELSE), having(A, ELSE)))
                .isEqualTo(Finding.MATCHED);
        assertThat(find(having(deal("5"), ONE, deal("5"), ELSE), having(A, ONE, B, ELSE)))
                .isEqualTo(Finding.SEVERAL_CONTRACTS);
        assertThat(find(having(deal("5"), ONE, deal("6"), ELSE), having(A, ONE, A, ELSE)))
                .isEqualTo(Finding.SEVERAL_DEALS);
    }

    @Test
    void a_deal_without_a_contract_does_not_match() {
        assertThat(find(having(deal("5"), ONE), having(B, TWO))).isEqualTo(Finding.NO_CONTRACT);
    }

    @Test
    void a_deal_that_took_the_key_of_another_since_is_one_of_two() {
        Map<SubjectRef, Set<ContractKey>> deals = having(deal("5"), ONE, deal("6"), TWO);
        Pairing before = Pairing.of(deals, having(A, ONE));
        assertThat(before.with(deals)).isSameAs(before);
        Pairing after = before.with(having(deal("6"), ONE));
        assertThat(find(after, deals, having(A, ONE))).isEqualTo(Finding.SEVERAL_DEALS);
        assertThat(after.of(deal("6"), Set.of(ONE), having(A, ONE))).isEqualTo(Finding.SEVERAL_DEALS);
    }

    @Test
    void a_match_that_lacks_a_side_cannot_be_made() {
        Optional<Supply> deal = Optional.of(SampleSupply.of(deal("5"), "1", "", "", "", ""));
        assertThatThrownBy(() -> new Correspondence(deal, Optional.empty(), Finding.MATCHED))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Correspondence(deal, deal, Finding.NO_DEAL))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Correspondence(Optional.empty(), Optional.empty(), Finding.NO_DEAL))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
