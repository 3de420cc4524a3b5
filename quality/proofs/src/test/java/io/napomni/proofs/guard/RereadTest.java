package io.napomni.proofs.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.decision.Proposal;
import io.napomni.past.EffectState;
import io.napomni.past.Hold;
import io.napomni.port.SourceException;
import io.napomni.port.store.RegisterQuery;
import io.napomni.port.store.RegisterRow;
import io.napomni.proofs.stores.Keeping;
import io.napomni.proofs.world.Company;
import io.napomni.proofs.world.Draft;
import io.napomni.proofs.world.Plan;
import io.napomni.run.Fate.Kind;
import io.napomni.run.RunReport;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every fact is read again after its effect is claimed and before it begins; what changed meanwhile counts. */
class RereadTest extends Office {

    private RunReport changed(Company company, Consumer<Company> change) {
        Proposal shown = company.reminders().propose(MONDAY);
        assertThat(shown.reminders()).hasSize(1);
        change.accept(company);
        return company.reminders().carryOut(shown);
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_prolonged_contract_is_withdrawn(Keeping keeping) {
        try (Company company = company(keeping, Plan.open(), ending("1"))) {
            RunReport report = changed(company, it -> it.book().put(ending("1").ending(MONDAY.plusYears(1))));
            assertThat(reasons(report, Kind.WITHDRAWN)).containsExactly("not-reached");
            assertThat(letters(company)).isZero();
            assertNothingKept(company);
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void another_due_date_is_another_occasion_and_left_to_the_next_run(Keeping keeping) {
        try (Company company = company(keeping, Plan.open(), ending("1"))) {
            Draft moved = ending("1").ending(MONDAY.plusDays(31));
            RunReport report = changed(company, it -> it.book().put(moved));
            assertThat(reasons(report, Kind.WITHDRAWN)).containsExactly("another-occasion");
            assertThat(letters(company)).isZero();
            company.run(MONDAY);
            assertThat(company.occasions()).containsExactly("contract-renewal N-1 @2026-04-02");
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_contract_that_is_gone_or_closed_is_withdrawn(Keeping keeping) {
        try (Company gone = company(keeping, Plan.open(), ending("1"));
                Company closed = company(keeping, Plan.open(), ending("2"))) {
            assertThat(reasons(changed(gone, it -> it.book().remove(ending("1"))), Kind.WITHDRAWN))
                    .containsExactly("gone");
            assertThat(reasons(changed(closed, it -> it.book().put(ending("2").closedIf(true))), Kind.WITHDRAWN))
                    .containsExactly("closed");
            assertThat(letters(gone) + letters(closed)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_shipment_in_the_meantime_withdraws_the_letter_about_waiting_goods(Keeping keeping) {
        try (Company company = company(keeping, Plan.open(), waiting("1"))) {
            RunReport report = changed(company, it -> it.book().put(waiting("1").waitingSince(MONDAY)));
            assertThat(reasons(report, Kind.WITHDRAWN)).containsExactly("not-reached");
            assertThat(letters(company)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_change_in_the_very_reading_before_the_letter_counts(Keeping keeping) {
        try (Company company = company(keeping, Plan.open(), ending("1"))) {
            company.book().beforeReread(() -> company.book().put(ending("1").closedIf(true)));
            RunReport report = company.run(MONDAY);
            assertThat(report.count(Kind.WITHDRAWN)).isEqualTo(1);
            assertThat(letters(company)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_hold_placed_in_the_meantime_holds(Keeping keeping) {
        try (Company company = company(keeping, Plan.open(), ending("1"))) {
            RunReport report = changed(
                    company,
                    it -> it.stores()
                            .holds()
                            .place(new Hold(
                                    "h",
                                    new Hold.Scope.OfCustomer(ending("1").customerRef()),
                                    Optional.of(MONDAY),
                                    "a dispute",
                                    "anna")));
            assertThat(reasons(report, Kind.HELD)).containsExactly("held");
            assertThat(letters(company)).isZero();
            assertNothingKept(company);
            company.run(MONDAY.plusDays(1));
            assertThat(letters(company)).as("the hold is over").isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_changed_address_gets_the_letter_and_never_a_second_one(Keeping keeping) {
        try (Company company = company(keeping, Plan.open(), ending("1"))) {
            changed(company, it -> it.book().put(ending("1").writtenTo(Optional.of("new@example.ru"))));
            assertThat(company.mail().received().get(0).action().to().value()).isEqualTo("new@example.ru");
            company.book().put(ending("1").writtenTo(Optional.of("newer@example.ru")));
            company.run(MONDAY.plusDays(1));
            assertThat(letters(company)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_removed_address_withdraws_the_letter_and_the_step_stays_open(Keeping keeping) {
        try (Company company = company(keeping, Plan.open(), ending("1"))) {
            RunReport report = changed(company, it -> it.book().put(ending("1").writtenTo(Optional.empty())));
            assertThat(reasons(report, Kind.WITHDRAWN)).containsExactly("no-recipient");
            assertNothingKept(company);
            company.book().put(ending("1"));
            company.run(MONDAY.plusDays(1));
            assertThat(letters(company)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_contract_that_passed_to_another_customer_is_decided_anew(Keeping keeping) {
        try (Company company = company(keeping, Plan.open(), ending("1"))) {
            company.stores()
                    .holds()
                    .place(new Hold(
                            "h",
                            new Hold.Scope.OfCustomer(ending("1").of("wary").customerRef()),
                            Optional.empty(),
                            "wants no letters",
                            "anna"));
            RunReport report = changed(company, it -> it.book().put(ending("1").of("wary")));
            assertThat(reasons(report, Kind.WITHDRAWN)).containsExactly("another-customer");
            assertThat(letters(company))
                    .as("the new customer's hold was not asked")
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_source_that_breaks_at_the_second_reading_sends_nothing_and_forgets_nothing(Keeping keeping) {
        try (Company company = company(keeping, Plan.open(), ending("1"))) {
            company.book().beforeReread(() -> {
                throw new SourceException("the portal is away");
            });
            RunReport report = company.run(MONDAY);
            assertThat(report.failure()).contains("the portal is away");
            assertThat(letters(company)).isZero();
            company.book().beforeReread(() -> {});
            company.outliveLease();
            company.run(MONDAY);
            assertThat(letters(company)).isEqualTo(1);
        }
    }

    private static void assertNothingKept(Company company) {
        assertThat(company.stores().register().list(RegisterQuery.newest(EnumSet.allOf(EffectState.class), 10)))
                .extracting(RegisterRow::state)
                .isEmpty();
    }
}
