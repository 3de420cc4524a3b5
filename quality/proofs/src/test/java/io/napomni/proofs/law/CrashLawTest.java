package io.napomni.proofs.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.napomni.port.LedgerException;
import io.napomni.port.store.RegisterRow;
import io.napomni.proofs.stores.Faults;
import io.napomni.proofs.stores.Faults.Kind;
import io.napomni.proofs.stores.Faults.PowerCut;
import io.napomni.proofs.stores.Keeping;
import io.napomni.proofs.world.Company;
import io.napomni.proofs.world.Draft;
import io.napomni.proofs.world.Plan;
import io.napomni.proofs.world.Seeds;
import io.napomni.run.RunReport;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A run that dies, or whose stores fail, between any two of its calls: nothing twice, nothing lost. */
class CrashLawTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final int FAR = 10_000;

    @TempDir
    private Path folder;

    /** A letter, a task, and a customer with two contracts, of which the caps let one speak. */
    private static List<Draft> few() {
        return List.of(
                Draft.contract("3").ending(TODAY.minusDays(3)),
                Draft.contract("4").of("c").ending(TODAY.plusDays(9)),
                Draft.contract("5").of("c").waitingSince(TODAY.minusMonths(5)));
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_power_cut_before_any_call_repeats_nothing_and_loses_nothing(Keeping keeping) {
        everywhere(keeping, Kind.POWER_CUT_BEFORE);
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_power_cut_after_any_call_repeats_nothing_and_loses_nothing(Keeping keeping) {
        everywhere(keeping, Kind.POWER_CUT_AFTER);
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_store_that_refuses_any_one_call_repeats_nothing_and_loses_nothing(Keeping keeping) {
        everywhere(keeping, Kind.REFUSAL);
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_store_that_loses_any_one_answer_repeats_nothing_and_loses_nothing(Keeping keeping) {
        everywhere(keeping, Kind.LOST_ANSWER);
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_store_that_breaks_down_at_any_call_repeats_nothing_and_loses_nothing(Keeping keeping) {
        everywhere(keeping, Kind.BREAKDOWN);
    }

    private void everywhere(Keeping keeping, Kind kind) {
        assumeTrue(keeping == Keeping.MEMORY || kind.isPowerCut() || Seeds.more(), "on disk only in the longer form");
        int at = 0;
        boolean struck = true;
        while (struck) {
            at++;
            assertThat(at).isLessThan(FAR);
            struck = once(keeping, Faults.at(at, kind), kind + " at call " + at);
        }
        assertThat(at).as("calls of a whole run").isGreaterThan(25);
    }

    private boolean once(Keeping keeping, Faults faults, String where) {
        Plan plan = Plan.polite().with(Plan.standard().terms());
        try (Company company = Company.on(TODAY, keeping.open(folder), plan, few())) {
            runInto(company, faults);
            company.outliveLease();
            RunReport next = company.run(TODAY);
            assertThat(next.failure()).as(where).isEmpty();
            assertThat(company.occasions()).as(where).doesNotHaveDuplicates();
            assertThat(inDoubt(company)).as(where).hasSizeLessThanOrEqualTo(1);
            tellTheTruth(company);
            company.run(TODAY);
            assertThat(company.occasions()).as(where).containsExactlyInAnyOrderElementsOf(expected());
            assertThat(company.notes().received()).as(where + ", notes").hasSize(1);
            assertThat(company.tasks().received()).as(where + ", tasks").hasSize(1);
        }
        return faults.struck();
    }

    private static void runInto(Company company, Faults faults) {
        try {
            company.run(TODAY, faults.before(company.stores()));
        } catch (PowerCut expected) {
            company.opened().reopen();
        } catch (LedgerException refused) {
            // The very first call, the lease, was refused: the host is told by the exception.
        }
    }

    private static List<RegisterRow> inDoubt(Company company) {
        return company.stores().doubts().list();
    }

    /** A person looks at the receiver and says for each doubt whether it happened. */
    private static void tellTheTruth(Company company) {
        for (RegisterRow row : inDoubt(company)) {
            String about = row.key().subject().id();
            boolean happened = arrived(company, row.key().step()).contains(about);
            company.stores().doubts().resolve(row.key(), happened, "anna", "looked at the receiver");
        }
    }

    private static Set<String> arrived(Company company, String step) {
        Set<String> subjects = new HashSet<>();
        if (step.equals("mail")) {
            company.occasions().forEach(one -> subjects.add(one.replaceAll(".* N-(\\d+) .*", "$1")));
        } else if (step.equals("note")) {
            company.notes()
                    .received()
                    .forEach(one -> subjects.add(one.action().subject().id()));
        } else {
            company.tasks()
                    .received()
                    .forEach(one -> subjects.add(one.action().about().id()));
        }
        return subjects;
    }

    private static List<String> expected() {
        return List.of("contract-renewal N-4 @2026-03-11");
    }
}
