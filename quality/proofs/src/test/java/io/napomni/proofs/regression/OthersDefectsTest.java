package io.napomni.proofs.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.calendar.Delay;
import io.napomni.decision.CatchUp;
import io.napomni.decision.Scenario;
import io.napomni.decision.UseCase;
import io.napomni.insight.Explanation;
import io.napomni.past.EffectState;
import io.napomni.port.FetchWindow;
import io.napomni.port.store.RegisterQuery;
import io.napomni.proofs.stores.Faults;
import io.napomni.proofs.stores.Faults.Kind;
import io.napomni.proofs.stores.Faults.PowerCut;
import io.napomni.proofs.stores.Keeping;
import io.napomni.proofs.world.Company;
import io.napomni.proofs.world.Draft;
import io.napomni.proofs.world.Plan;
import io.napomni.proofs.world.Seeds;
import io.napomni.proofs.world.World;
import io.napomni.rule.Gate;
import io.napomni.rule.Verdict;
import io.napomni.run.Fate;
import io.napomni.scenario.contract.ContractFact;
import io.napomni.scenario.contract.ContractReminders;
import io.napomni.scenario.contract.ContractTerms;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What hurt the users of other systems; docs/proofs.md says which, and where the rest of the list is tested. */
class OthersDefectsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @TempDir
    private Path folder;

    private static ContractTerms thrice() {
        ContractTerms terms = Plan.open().terms();
        return terms.withThresholds(
                terms.thresholds().withRenewals(List.of(Delay.days(60), Delay.days(30), Delay.days(7))));
    }

    /** 1: metasfresh threw when levels were not sequential and a gap was set. */
    @ParameterizedTest
    @EnumSource(CatchUp.class)
    void either_way_of_catching_up_keeps_the_gap_between_stages(CatchUp mode) {
        UseCase<ContractFact> plain = ContractReminders.of(thrice());
        List<Scenario<ContractFact>> scenarios =
                plain.scenarios().stream().map(one -> one.withCatchUp(mode)).toList();
        Draft draft = Draft.contract("1").ending(TODAY.plusDays(40));
        try (Company company = Company.on(TODAY, Keeping.MEMORY.open(folder), Plan.open(), List.of(draft))) {
            company.watch(
                    List.of(new UseCase<>(plain.name(), plain.subject(), plain.customer(), plain.label(), scenarios)));
            for (int day = 5; day < 45; day++) {
                company.run(TODAY.plusDays(day));
            }
            assertThat(company.sent().stream().map(one -> one.day().toEpochDay() - TODAY.toEpochDay()))
                    .as("the first stage is late, on the 5th; the second keeps its 30 days from it")
                    .startsWith(5L)
                    .allMatch(day -> day == 5 || day >= 35);
        }
    }

    /** 2 and 3: metasfresh explained one thing and did the other; its methods compared dates differently. */
    @Test
    void an_explanation_says_what_the_judge_says_on_every_day_around_the_thresholds() {
        Seeds.each(20, random -> {
            LocalDate today = World.someDay(random);
            List<Draft> drafts = World.around(today, 20, random);
            try (Company company = Company.on(today, Keeping.MEMORY.open(folder), Plan.open(), drafts)) {
                for (Draft draft : drafts) {
                    company.reminders().explain(draft.ref(), today).forEach(OthersDefectsTest::assertTrue);
                }
            }
        });
    }

    private static void assertTrue(Explanation explanation) {
        boolean someStageOpen = explanation.gates().stream()
                .anyMatch(gate -> gate.name().endsWith("-open") && gate.state() == Gate.State.OPEN);
        boolean allElseOpen = explanation.gates().stream()
                .filter(gate -> !gate.name().endsWith("-open"))
                .allMatch(gate -> gate.state() == Gate.State.OPEN);
        assertThat(explanation.verdict() instanceof Verdict.Due)
                .as(explanation.toString())
                .isEqualTo(someStageOpen && allElseOpen);
    }

    /** 7: Invoice Ninja marked the reminder before sending: a crash between the two lost it. */
    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_crash_before_the_letter_left_does_not_count_as_sent(Keeping keeping) {
        try (Company company = one(keeping)) {
            company.mail().beforeBegin(mail -> {
                throw new Stop();
            });
            assertThatThrownBy(() -> company.run(TODAY)).isInstanceOf(Stop.class);
            company.mail().beforeBegin(mail -> {});
            company.opened().reopen();
            company.outliveLease();
            company.run(TODAY);
            assertThat(company.occasions()).hasSize(1);
        }
    }

    private static final class Stop extends Error {

        private static final long serialVersionUID = 1L;
    }

    /** 7 and 9: Invoice Ninja and Frappe matched the exact day only. */
    @ParameterizedTest
    @ValueSource(ints = {1, 9, 40})
    void a_missed_day_does_not_lose_the_reminder(int late) {
        Draft draft = Draft.contract("1").ending(TODAY.plusMonths(2));
        try (Company company = Company.on(TODAY, Keeping.MEMORY.open(folder), Plan.open(), List.of(draft))) {
            company.run(TODAY.plusDays(late));
            assertThat(company.occasions()).hasSize(1);
        }
    }

    /** 8: Invoice Ninja looked at future dates only; an open invoice could be left without a next date for ever. */
    @Test
    void what_is_due_has_always_been_sent_or_has_a_reason_that_passes() {
        Seeds.each(10, random -> {
            LocalDate today = World.someDay(random);
            try (Company company =
                    Company.on(today, Keeping.MEMORY.open(folder), Plan.polite(), World.around(today, 30, random))) {
                for (int day = 0; day < 30; day++) {
                    company.run(today.plusDays(day)).fates().forEach(OthersDefectsTest::assertAlive);
                }
            }
        });
    }

    private static void assertAlive(Fate fate) {
        assertThat(fate.kind())
                .as(fate.toString())
                .isIn(Fate.Kind.DONE, Fate.Kind.ALREADY_HANDLED, Fate.Kind.POSTPONED, Fate.Kind.BLOCKED);
        if (fate.kind() == Fate.Kind.BLOCKED) {
            assertThat(fate.why().code()).isIn("no-recipient", "no-responsible");
        }
    }

    /** 10: Lago counted the attempt, and ended silently on a blank address. */
    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_missing_address_uses_nothing_up(Keeping keeping) {
        Draft draft = Draft.contract("1").ending(TODAY.plusDays(30));
        try (Company company = one(keeping)) {
            company.book().put(draft.writtenTo(Optional.empty()));
            assertThat(company.run(TODAY).fates())
                    .anyMatch(fate -> fate.why().code().equals("no-recipient"));
            assertThat(company.stores().register().list(RegisterQuery.newest(EnumSet.allOf(EffectState.class), 9)))
                    .isEmpty();
            company.book().put(draft);
            company.run(TODAY.plusDays(1));
            assertThat(company.occasions()).hasSize(1);
        }
    }

    /** 12: Lago and Dolibarr compared instants: a run a little earlier than yesterday's skipped the day. */
    @Test
    void a_run_at_an_earlier_hour_than_the_last_skips_no_day() {
        Draft one = Draft.contract("1").of("c").ending(TODAY.plusDays(30));
        Draft two = Draft.contract("2").of("c").ending(TODAY.plusDays(31));
        try (Company company = Company.on(TODAY, Keeping.MEMORY.open(folder), Plan.polite(), List.of(one, two))) {
            company.advance(Duration.ofHours(11));
            company.run(TODAY);
            company.advance(Duration.ofDays(6).plusHours(4));
            company.run(TODAY.plusDays(7));
            assertThat(company.occasions()).hasSize(2);
        }
    }

    /** 16: adempiere took an empty filter for everything. */
    @Test
    void no_window_means_nothing_and_never_everything() {
        try (Company company = one(Keeping.MEMORY)) {
            List<ContractFact> handedOver = new ArrayList<>();
            company.book().fetch(FetchWindow.of(TODAY, List.of()), handedOver::add);
            assertThat(handedOver).isEmpty();
            company.book().fetch(FetchWindow.everything(TODAY), handedOver::add);
            assertThat(handedOver).hasSize(1);
        }
    }

    /** 19: OCA left a suppressed address in the queue for ever: whatever is claimed must come to an end. */
    @ParameterizedTest
    @EnumSource(Keeping.class)
    void whatever_was_claimed_by_a_dead_run_is_free_or_ended_after_the_next(Keeping keeping) {
        for (int call = 1; call < 40; call += 3) {
            try (Company company = one(keeping)) {
                die(company, call);
                company.book()
                        .put(Draft.contract("1").ending(TODAY.plusDays(30)).writtenTo(Optional.empty()));
                company.outliveLease();
                company.run(TODAY);
                assertThat(company.stores()
                                .register()
                                .list(RegisterQuery.newest(EnumSet.of(EffectState.CLAIMED, EffectState.SENDING), 9)))
                        .isEmpty();
            }
        }
    }

    private static void die(Company company, int call) {
        try {
            company.run(TODAY, Faults.at(call, Kind.POWER_CUT_AFTER).before(company.stores()));
        } catch (PowerCut end) {
            company.opened().reopen();
        }
    }

    private Company one(Keeping keeping) {
        return Company.on(
                TODAY,
                keeping.open(folder),
                Plan.open(),
                List.of(Draft.contract("1").ending(TODAY.plusDays(30))));
    }
}
