package io.napomni.proofs.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.past.EffectState;
import io.napomni.port.store.RegisterQuery;
import io.napomni.proofs.stores.Keeping;
import io.napomni.proofs.world.Answer;
import io.napomni.proofs.world.Company;
import io.napomni.proofs.world.Draft;
import io.napomni.proofs.world.Plan;
import io.napomni.rule.LeftOut;
import io.napomni.run.Fate.Kind;
import io.napomni.run.RunReport;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One that fails does not stop the others. */
class IsolationTest extends Office {

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_letter_that_cannot_be_written_stops_no_other_and_is_written_later(Keeping keeping) {
        try (Company company = company(keeping, Plan.open(), ending(1, 5))) {
            company.letters().breakFor(ending("3"));
            RunReport report = company.run(MONDAY);
            assertThat(letters(company)).isEqualTo(4);
            assertThat(reasons(report, Kind.BLOCKED)).containsExactly("unrenderable");
            assertThat(report.status()).isEqualTo(RunReport.Status.WARNING);
            company.letters().repair();
            company.run(MONDAY);
            assertThat(company.occasions()).hasSize(5).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_fact_that_nobody_can_judge_is_listed_and_stops_no_other(Keeping keeping) {
        Draft backwards =
                Draft.contract("1").starting(Optional.of(MONDAY.plusYears(1))).ending(MONDAY.plusDays(9));
        Draft unknown = waiting("2").supply(Optional.of(MONDAY.minusMonths(4)), Optional.empty(), Optional.empty());
        try (Company company = company(keeping, Plan.open(), backwards, unknown, ending("3"))) {
            RunReport report = company.run(MONDAY);
            assertThat(report.doubtful())
                    .extracting(one -> one.why().code())
                    .containsExactlyInAnyOrder("end-before-start", "remainder-unknown");
            assertThat(report.status()).isEqualTo(RunReport.Status.WARNING);
            assertThat(company.occasions()).containsExactly("contract-renewal N-3 @2026-04-01");
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void records_that_no_fact_could_be_made_of_are_counted_and_named_and_stop_no_other(Keeping keeping) {
        try (Company company = company(keeping, Plan.open(), ending(1, 3))) {
            company.book().leaveOut(3);
            RunReport report = company.run(MONDAY);
            LeftOut left = Objects.requireNonNull(report.leftOut().get("contract"));
            assertThat(left.count()).isEqualTo(3);
            assertThat(left.among()).isEqualTo(6);
            assertThat(left.named()).extracting(LeftOut.Item::label).containsExactly("B-1", "B-2", "B-3");
            assertThat(report.counts()).allMatch(count -> count.facts() + left.count() == left.among());
            assertThat(report.status()).isEqualTo(RunReport.Status.WARNING);
            assertThat(letters(company)).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_source_that_leaves_out_more_than_half_sends_nothing_before_a_person_has_looked(Keeping keeping) {
        try (Company company = company(keeping, Plan.open(), ending(1, 3))) {
            company.book().leaveOut(4);
            RunReport report = company.run(MONDAY);
            assertThat(letters(company)).isZero();
            assertThat(reasons(report, Kind.AWAITING_APPROVAL)).containsOnly("mostly-left-out");
            assertThat(report.warnings()).anyMatch(warning -> warning.startsWith("Most records for contract"));
            company.stores().approvals().approve(report.run(), "operator");
            company.run(MONDAY);
            assertThat(letters(company)).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void an_address_that_is_refused_for_good_is_not_tried_again_and_stops_no_other(Keeping keeping) {
        try (Company company = company(keeping, Plan.open(), ending(1, 3))) {
            company.mail().answer(mail -> mail.to().value().startsWith("buyer-2@") ? Answer.REFUSES : Answer.TAKES);
            RunReport report = company.run(MONDAY);
            assertThat(report.count(Kind.REJECTED)).isEqualTo(1);
            company.mail().answer(mail -> Answer.TAKES);
            company.run(MONDAY.plusDays(1));
            assertThat(letters(company)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_deferred_letter_is_cancelled_when_its_contract_is_prolonged(Keeping keeping) {
        try (Company company = company(keeping, Plan.open(), ending("1"))) {
            company.mail().answer(mail -> Answer.DEFERS);
            company.run(MONDAY);
            company.mail().answer(mail -> Answer.TAKES);
            company.book().put(ending("1").ending(MONDAY.plusYears(1)));
            company.run(MONDAY.plusDays(1));
            assertThat(letters(company)).isZero();
            assertThat(company.stores().register().list(RegisterQuery.newest(EnumSet.of(EffectState.CANCELLED), 9)))
                    .hasSize(1);
        }
    }
}
