package io.napomni.proofs.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.decision.ScenarioCount;
import io.napomni.past.EffectState;
import io.napomni.port.LedgerException;
import io.napomni.port.store.RegisterQuery;
import io.napomni.port.store.RegisterRow;
import io.napomni.proofs.stores.Faults;
import io.napomni.proofs.stores.Keeping;
import io.napomni.proofs.world.Answer;
import io.napomni.proofs.world.Company;
import io.napomni.proofs.world.Draft;
import io.napomni.proofs.world.Plan;
import io.napomni.proofs.world.World;
import io.napomni.run.Fate;
import io.napomni.run.RunReport;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The books balance whatever the receivers, the source and the stores do. {@code Company} checks them on every run. */
class BooksLawTest extends Lab {

    private static final Answer[] ANSWERS = Answer.values();

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void whatever_receivers_answer_every_effect_has_one_fate_and_no_letter_arrives_twice(Keeping keeping) {
        on(keeping, 30, this::answered);
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_source_that_breaks_off_sends_nothing_and_says_so(Keeping keeping) {
        on(keeping, 20, this::brokenOff);
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void stores_that_fail_anywhere_leave_books_that_balance(Keeping keeping) {
        on(keeping, 40, this::failing);
    }

    private void answered(Keeping keeping, Random random) {
        LocalDate first = World.someDay(random);
        Plan plan = random.nextBoolean() ? Plan.open() : Plan.polite();
        try (Company company = Company.on(first, keeping.open(folder), plan, World.around(first, 30, random))) {
            company.mail().answer(mail -> ANSWERS[random.nextInt(ANSWERS.length)]);
            company.notes().answer(note -> ANSWERS[random.nextInt(ANSWERS.length)]);
            company.tasks().answer(task -> ANSWERS[random.nextInt(ANSWERS.length)]);
            for (int day = 0; day < 6; day++) {
                RunReport report = company.run(first.plusDays(day));
                assertFacts(report, company.book().size());
                assertAgree(company, report);
                company.outliveLease();
            }
            assertThat(company.occasions()).doesNotHaveDuplicates();
            company.mail().answer(mail -> Answer.TAKES);
            company.notes().answer(note -> Answer.TAKES);
            company.tasks().answer(task -> Answer.TAKES);
            company.run(first.plusDays(30));
            assertThat(company.occasions()).doesNotHaveDuplicates();
            assertThat(states(company)).doesNotContain(EffectState.SENDING, EffectState.CLAIMED);
        }
    }

    private static void assertFacts(RunReport report, int facts) {
        for (ScenarioCount count : report.counts()) {
            assertThat(count.facts() + report.outside()).isEqualTo(facts);
        }
    }

    /** What a report calls done, rejected, in doubt is what the register keeps. */
    private static void assertAgree(Company company, RunReport report) {
        Map<Fate.Kind, EffectState> kept = Map.of(
                Fate.Kind.DONE, EffectState.DONE,
                Fate.Kind.REJECTED, EffectState.REJECTED,
                Fate.Kind.DEFERRED, EffectState.DEFERRED,
                Fate.Kind.IN_DOUBT, EffectState.IN_DOUBT);
        for (Fate fate : report.fates()) {
            if (kept.containsKey(fate.kind())) {
                assertThat(company.stores().register().find(fate.part().key()).map(RegisterRow::state))
                        .contains(kept.get(fate.kind()));
            }
        }
    }

    private static List<EffectState> states(Company company) {
        return company.stores().register().list(RegisterQuery.newest(EnumSet.allOf(EffectState.class), 10_000)).stream()
                .map(RegisterRow::state)
                .distinct()
                .collect(Collectors.toList());
    }

    private void brokenOff(Keeping keeping, Random random) {
        LocalDate today = World.someDay(random);
        List<Draft> drafts = World.around(today, 30, random);
        try (Company company = Company.on(today, keeping.open(folder), Plan.open(), drafts)) {
            company.book().ignoreWindows();
            company.book().breakAfter(random.nextInt(30));
            RunReport report = company.run(today);
            assertThat(report.failure()).isPresent();
            assertThat(report.status()).isEqualTo(RunReport.Status.FAILED);
            assertThat(company.mail().received()).isEmpty();
            assertThat(company.tasks().received()).isEmpty();
            company.book().recover();
            assertThat(company.run(today).failure()).isEmpty();
        }
    }

    private void failing(Keeping keeping, Random random) {
        LocalDate today = World.someDay(random);
        Faults.Kind[] kinds = {Faults.Kind.REFUSAL, Faults.Kind.LOST_ANSWER, Faults.Kind.BREAKDOWN};
        try (Company company =
                Company.on(today, keeping.open(folder), Plan.standard(), World.around(today, 60, random))) {
            for (int run = 0; run < 4; run++) {
                Faults faults = Faults.at(2 + random.nextInt(120), kinds[random.nextInt(kinds.length)]);
                try {
                    RunReport report = company.run(today.plusDays(run), faults.before(company.stores()));
                    assertThat(report.failure().isPresent()).isIn(faults.struck(), false);
                } catch (LedgerException refusedTheLease) {
                    assertThat(faults.struck()).isTrue();
                }
                company.outliveLease();
            }
            assertThat(company.run(today.plusDays(4)).failure()).isEmpty();
            assertThat(company.occasions()).doesNotHaveDuplicates();
        }
    }
}
