package io.napomni.proofs.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.decision.Proposal;
import io.napomni.port.store.HeldRun;
import io.napomni.proofs.stores.Keeping;
import io.napomni.proofs.world.Company;
import io.napomni.proofs.world.Draft;
import io.napomni.proofs.world.Plan;
import io.napomni.run.Fate.Kind;
import io.napomni.run.Guards;
import io.napomni.run.RunReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A first run is small, an unusual one waits, and a person lets go exactly what was shown. */
class ApprovalTest extends Office {

    private static Plan coldStart(int letters) {
        Plan open = Plan.open();
        return open.with(open.terms().withColdStart(OptionalInt.of(letters)));
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_first_run_sends_so_many_letters_and_lists_the_rest(Keeping keeping) {
        try (Company company = company(keeping, coldStart(2), ending(1, 5))) {
            RunReport report = company.run(MONDAY);
            assertThat(letters(company)).isEqualTo(2);
            assertThat(reasons(report, Kind.AWAITING_APPROVAL)).containsExactly("cold-start");
            assertThat(report.status()).isEqualTo(RunReport.Status.WARNING);
            assertThat(held(company)).hasSize(3);
            assertThat(company.occasions())
                    .containsExactly("contract-renewal N-1 @2026-03-23", "contract-renewal N-2 @2026-03-24");
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void what_waits_for_approval_waits_through_any_number_of_runs(Keeping keeping) {
        try (Company company = company(keeping, coldStart(2), ending(1, 5))) {
            company.run(MONDAY);
            company.run(MONDAY);
            RunReport later = company.run(MONDAY.plusDays(1));
            assertThat(letters(company)).isEqualTo(2);
            assertThat(reasons(later, Kind.AWAITING_APPROVAL)).containsExactly("not-approved");
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void approving_starts_exactly_what_was_shown(Keeping keeping) {
        try (Company company = company(keeping, coldStart(2), ending(1, 5))) {
            company.run(MONDAY);
            assertThat(approveAll(company)).isEqualTo(3);
            company.run(MONDAY.plusDays(1));
            assertThat(company.occasions()).hasSize(5).doesNotHaveDuplicates();
            assertThat(company.stores().approvals().waiting()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void what_changed_after_it_was_shown_is_shown_again(Keeping keeping) {
        try (Company company = company(keeping, coldStart(2), ending(1, 5))) {
            company.run(MONDAY);
            approveAll(company);
            company.book().put(ending(1, 5).get(4).writtenTo(Optional.of("other@example.ru")));
            RunReport report = company.run(MONDAY.plusDays(1));
            assertThat(letters(company)).isEqualTo(4);
            assertThat(reasons(report, Kind.AWAITING_APPROVAL)).containsExactly("changed-since-shown");
            assertThat(approveAll(company)).isEqualTo(1);
            company.run(MONDAY.plusDays(2));
            assertThat(company.mail().received().get(4).action().to().value()).isEqualTo("other@example.ru");
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void what_changes_between_the_guards_and_the_begin_is_given_back(Keeping keeping) {
        try (Company company = company(keeping, coldStart(1), ending(1, 2))) {
            company.run(MONDAY);
            approveAll(company);
            Draft changed = ending(1, 2).get(1).writtenTo(Optional.of("other@example.ru"));
            company.book().beforeReread(() -> company.book().put(changed));
            RunReport report = company.run(MONDAY.plusDays(1));
            assertThat(letters(company)).isEqualTo(1);
            assertThat(reasons(report, Kind.AWAITING_APPROVAL)).containsExactly("changed-since-shown");
            RunReport next = company.run(MONDAY.plusDays(2));
            assertThat(letters(company)).isEqualTo(1);
            assertThat(reasons(next, Kind.AWAITING_APPROVAL)).containsExactly("changed-since-shown");
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void an_unusual_number_starts_nothing_of_that_scenario(Keeping keeping) {
        Plan plan = Plan.open().with(Guards.standard().withUsual(2, 3));
        try (Company company = company(keeping, plan, ending(1, 2))) {
            company.run(MONDAY);
            List<Draft> more = new ArrayList<>(ending(10, 20));
            more.forEach(company.book()::put);
            company.book().put(waiting("90"));
            RunReport report = company.run(MONDAY.plusDays(1));
            assertThat(reasons(report, Kind.AWAITING_APPROVAL)).containsExactly("volume");
            assertThat(company.occasions())
                    .filteredOn(one -> one.startsWith("contract-renewal"))
                    .hasSize(2);
            assertThat(company.occasions())
                    .filteredOn(one -> one.startsWith("contract-stock"))
                    .hasSize(1);
            approveAll(company);
            company.run(MONDAY.plusDays(2));
            assertThat(letters(company)).isEqualTo(23);
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void looking_through_the_guards_keeps_nothing(Keeping keeping) {
        try (Company company = company(keeping, coldStart(2), ending(1, 5))) {
            Proposal proposal = company.reminders().propose(MONDAY);
            assertThat(company.reminders().guarded(proposal).reminders()).hasSize(2);
            assertThat(company.stores().approvals().waiting()).isEmpty();
        }
    }

    private static List<String> held(Company company) {
        return company.stores().approvals().waiting().stream()
                .flatMap(run -> run.items().stream())
                .map(item -> item.label())
                .toList();
    }

    private static int approveAll(Company company) {
        return company.stores().approvals().waiting().stream()
                .map(HeldRun::run)
                .mapToInt(run -> company.stores().approvals().approve(run, "anna"))
                .sum();
    }
}
