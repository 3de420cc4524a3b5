package io.napomni.benchmarks.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.decision.Judging;
import io.napomni.decision.ScenarioCount;
import io.napomni.scenario.contract.ContractFact;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is compared must do the same work: a race between different answers says nothing. */
class SameAnswersTest {

    @Test
    void all_engines_find_the_same_contracts_by_the_two_rules_of_the_seed() {
        List<Dated> contracts = Dated.list(3000, 7);
        SeedLoop loop = SeedLoop.over(contracts);
        Judging<Dated> ours = OurPass.over(SeedUseCase.make(), contracts);

        assertThat(loop.hits()).isBetween(500, 700);
        assertThat(OurPass.hits(ours)).isEqualTo(loop.hits());
        assertThat(ours.counts().stream()
                        .mapToInt(count -> count.notDue().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                        .sum())
                .isEqualTo(loop.reasons().stream().mapToInt(Integer::intValue).sum());
        assertThat(EasyRulesPass.over(contracts)).isEqualTo(loop.hits());
        try (DroolsPass drools = new DroolsPass()) {
            assertThat(drools.over(contracts)).isEqualTo(loop.hits());
        }
    }

    @Test
    void the_loop_written_by_hand_gives_every_reason_as_often_as_the_whole_use_case() {
        for (Contracts kind : List.of(Contracts.ORDINARY, Contracts.BUSY, Contracts.FIVE_IN_A_THOUSAND)) {
            List<ContractFact> facts = kind.list(3000, 7);
            ContractLoop loop = ContractLoop.over(facts);
            Judging<ContractFact> ours = OurPass.over(OurPass.contracts(), facts);

            for (int i = 0; i < loop.counts().size(); i++) {
                ScenarioCount count = ours.counts().get(i);
                ReasonCount byHand = loop.counts().get(i);
                assertThat(count.notDue()).as(count.scenario()).isEqualTo(byHand.notDue());
                assertThat(count.due()).isEqualTo(byHand.due);
                assertThat(count.undecidable()).isEqualTo(byHand.undecidable);
            }
            assertThat(OurPass.hits(ours)).isEqualTo(loop.hits());
        }
    }
}
