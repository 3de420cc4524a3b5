package io.napomni.proofs.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.decision.Proposal;
import io.napomni.decision.Scenario;
import io.napomni.decision.UseCase;
import io.napomni.proofs.stores.Keeping;
import io.napomni.proofs.world.Company;
import io.napomni.proofs.world.Draft;
import io.napomni.proofs.world.Plan;
import io.napomni.proofs.world.World;
import io.napomni.scenario.contract.ContractFact;
import io.napomni.scenario.contract.ContractReminders;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The order in which facts, scenarios and use-cases come changes nothing. */
class OrderLawTest extends Lab {

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void facts_scenarios_and_use_cases_in_any_order_give_the_same_proposal_and_letters(Keeping keeping) {
        on(keeping, 25, this::permuted);
    }

    private void permuted(Keeping keeping, Random random) {
        LocalDate today = World.someDay(random);
        List<Draft> drafts = World.around(today, 40, random);
        UseCase<ContractFact> whole = ContractReminders.of(Plan.polite().terms());
        List<UseCase<ContractFact>> parts = List.of(part(whole, "a", 0, 1), part(whole, "b", 1, 3));
        try (Company straight = Company.on(today, keeping.open(folder), Plan.polite(), drafts);
                Company mixed = Company.on(today, keeping.open(folder), Plan.polite(), shuffled(drafts, random))) {
            straight.watch(parts);
            mixed.watch(shuffled(parts.stream().map(one -> mixed(one, random)).toList(), random));
            assertSame(straight.reminders().propose(today), mixed.reminders().propose(today));
            straight.run(today);
            mixed.run(today);
            assertThat(mixed.lines()).isEqualTo(straight.lines());
            assertThat(mixed.occasions()).containsExactlyElementsOf(straight.occasions());
        }
    }

    /** Only what is listed by scenario follows the order of scenarios; all that is decided is equal, and in order. */
    private static void assertSame(Proposal one, Proposal other) {
        assertThat(other.reminders()).isEqualTo(one.reminders());
        assertThat(other.setAside()).isEqualTo(one.setAside());
        assertThat(other.counts()).containsExactlyInAnyOrderElementsOf(one.counts());
        assertThat(other.doubtful()).containsExactlyInAnyOrderElementsOf(one.doubtful());
        assertThat(other.outside()).isEqualTo(one.outside());
    }

    private static UseCase<ContractFact> part(UseCase<ContractFact> whole, String name, int from, int to) {
        return new UseCase<>(
                name,
                whole.subject(),
                whole.customer(),
                whole.label(),
                whole.scenarios().subList(from, to));
    }

    private static UseCase<ContractFact> mixed(UseCase<ContractFact> one, Random random) {
        List<Scenario<ContractFact>> scenarios = shuffled(one.scenarios(), random);
        return new UseCase<>(one.name(), one.subject(), one.customer(), one.label(), scenarios);
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
