package io.napomni.proofs.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.decision.Proposal;
import io.napomni.decision.Scenario;
import io.napomni.decision.UseCase;
import io.napomni.policy.Cap;
import io.napomni.policy.ContactPolicy;
import io.napomni.proofs.stores.Keeping;
import io.napomni.proofs.world.Answer;
import io.napomni.proofs.world.Company;
import io.napomni.proofs.world.Draft;
import io.napomni.proofs.world.Plan;
import io.napomni.run.Fate;
import io.napomni.run.Fate.Kind;
import io.napomni.run.RunReport;
import io.napomni.scenario.contract.ContractFact;
import io.napomni.scenario.contract.ContractReminders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What one customer is spared, and who speaks first. */
class CapsTest extends Office {

    private static Draft both(String id) {
        return ending(id).waitingSince(MONDAY.minusMonths(5));
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void of_two_reasons_on_one_day_the_ending_contract_speaks_whatever_the_order_of_scenarios(Keeping keeping) {
        UseCase<ContractFact> straight = ContractReminders.of(Plan.polite().terms());
        List<Scenario<ContractFact>> turned = new ArrayList<>(straight.scenarios());
        Collections.reverse(turned);
        UseCase<ContractFact> reversed = new UseCase<>(
                straight.name(), straight.subject(), straight.customer(), straight.label(), List.copyOf(turned));
        for (UseCase<ContractFact> useCase : List.of(straight, reversed)) {
            try (Company company = company(keeping, Plan.polite(), both("1"))) {
                company.watch(List.of(useCase));
                RunReport report = company.run(MONDAY);
                assertThat(company.occasions()).containsExactly("contract-renewal N-1 @2026-04-01");
                assertThat(reasons(report, Kind.POSTPONED)).containsExactly("customer-cooldown");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void the_other_reason_speaks_when_the_cooldown_is_over_if_it_still_holds(Keeping keeping) {
        try (Company still = company(keeping, Plan.polite(), both("1"));
                Company moot = company(keeping, Plan.polite(), both("1"))) {
            for (int day = 0; day < 10; day++) {
                still.run(MONDAY.plusDays(day));
                moot.run(MONDAY.plusDays(day));
                moot.book().put(both("1").waitingSince(MONDAY.plusDays(day)));
            }
            assertThat(still.lines())
                    .containsExactly(
                            "2026-03-02 contract-renewal N-1 @2026-04-01 to buyer-1@example.ru",
                            "2026-03-09 contract-stock N-1 @2025-10-02 to buyer-1@example.ru");
            assertThat(moot.sent()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_proposal_that_was_left_lying_writes_to_nobody_whom_another_run_has_written_to(Keeping keeping) {
        Plan week = Plan.open().with(ContactPolicy.none().withCooldownDays(7));
        try (Company company = company(keeping, week, ending("1").of("c"))) {
            Proposal shown = company.reminders().propose(MONDAY);
            company.book().remove(ending("1"));
            company.book().put(ending("2").of("c"));
            company.run(MONDAY);
            company.book().put(ending("1").of("c"));
            RunReport late = company.reminders().carryOut(shown);
            assertThat(company.mail().received()).hasSize(1);
            assertThat(reasons(late, Kind.POSTPONED)).containsExactly("customer-cooldown");
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_proposal_that_is_carried_out_twice_finds_everything_handled(Keeping keeping) {
        try (Company company = company(keeping, Plan.polite(), ending("1"))) {
            Proposal shown = company.reminders().propose(MONDAY);
            company.reminders().carryOut(shown);
            RunReport again = company.reminders().carryOut(shown);
            assertThat(company.mail().received()).hasSize(1);
            assertThat(again.fates()).extracting(Fate::kind).contains(Kind.ALREADY_HANDLED);
            assertThat(again.fates()).noneMatch(fate -> fate.kind().isStarted());
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void one_letter_a_day_and_three_in_seven_days(Keeping keeping) {
        Plan plan = Plan.open().with(ContactPolicy.standard().withCooldownDays(0));
        List<Draft> drafts = ending(1, 6).stream().map(one -> one.of("c")).toList();
        try (Company company = company(keeping, plan, drafts)) {
            for (int day = 0; day < 11; day++) {
                company.run(MONDAY.plusDays(day));
                company.run(MONDAY.plusDays(day));
            }
            assertThat(company.sent().stream().map(one -> (int) (one.day().toEpochDay() - MONDAY.toEpochDay())))
                    .containsExactly(0, 1, 2, 7, 8, 9);
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void two_proposals_of_one_day_do_not_add_up_to_two_letters_for_a_customer(Keeping keeping) {
        Plan plan = Plan.open().with(ContactPolicy.none().withCaps(List.of(new Cap(1, 1))));
        try (Company company = company(keeping, plan, ending("1").of("c"))) {
            Proposal first = company.reminders().propose(MONDAY);
            company.book().remove(ending("1"));
            company.book().put(ending("2").of("c"));
            Proposal second = company.reminders().propose(MONDAY);
            company.book().put(ending("1").of("c"));
            company.reminders().carryOut(first);
            company.advance(Duration.ofMinutes(1));
            assertThat(reasons(company.reminders().carryOut(second), Kind.POSTPONED))
                    .isSubsetOf("limit-reached", "customer-cap");
            assertThat(letters(company)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_letter_in_doubt_counts_as_a_letter(Keeping keeping) {
        try (Company company = company(keeping, Plan.polite(), both("1"))) {
            company.mail().answer(mail -> Answer.TAKES_AND_IS_NOT_HEARD);
            company.run(MONDAY);
            assertThat(reasons(company.run(MONDAY.plusDays(1)), Kind.POSTPONED)).containsExactly("customer-cooldown");
            assertThat(letters(company)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_letter_that_certainly_did_not_go_does_not_count(Keeping keeping) {
        try (Company company = company(keeping, Plan.polite(), both("1"))) {
            company.mail().answer(mail -> Answer.DEFERS);
            company.run(MONDAY);
            company.mail().answer(mail -> Answer.TAKES);
            company.run(MONDAY.plusDays(1));
            assertThat(letters(company)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void an_ended_contract_is_a_task_for_its_manager_and_no_letter(Keeping keeping) {
        Draft ended = Draft.contract("1")
                .waitingSince(MONDAY.minusMonths(4))
                .ending(MONDAY.minusDays(1))
                .of("c");
        try (Company company = company(keeping, Plan.polite(), ended)) {
            company.run(MONDAY);
            company.run(MONDAY.plusDays(1));
            assertThat(letters(company)).isZero();
            assertThat(company.tasks().received())
                    .singleElement()
                    .satisfies(task -> assertThat(task.action().responsibleId()).isEqualTo("7"));
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void after_days_without_a_run_nobody_is_flooded(Keeping keeping) {
        for (int off : List.of(9, 40)) {
            List<Draft> drafts = IntStream.range(0, 30)
                    .mapToObj(i -> Draft.contract(Integer.toString(i))
                            .of("c" + i % 6)
                            .ending(MONDAY.plusMonths(2).plusDays(1 + i % off)))
                    .toList();
            try (Company company = company(keeping, Plan.polite(), drafts)) {
                company.run(MONDAY);
                assertThat(letters(company)).isZero();
                for (int day = off; day < off + 8; day++) {
                    company.run(MONDAY.plusDays(day));
                }
                assertThat(company.sent())
                        .as("a letter for each customer and week")
                        .hasSize(12);
                assertThat(perCustomerAndDay(company)).allMatch(letters -> letters == 1);
            }
        }
    }

    private static List<Long> perCustomerAndDay(Company company) {
        Map<String, Long> letters = company.sent().stream()
                .collect(
                        Collectors.groupingBy(one -> one.day() + one.mail().to().value(), Collectors.counting()));
        return List.copyOf(letters.values());
    }
}
