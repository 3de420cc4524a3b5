package io.napomni.proofs.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.calendar.Delay;
import io.napomni.calendar.RussianWorkCalendar;
import io.napomni.decision.Proposal;
import io.napomni.policy.SendWindow;
import io.napomni.proofs.stores.Keeping;
import io.napomni.proofs.world.Company;
import io.napomni.proofs.world.Draft;
import io.napomni.proofs.world.Plan;
import io.napomni.run.Fate.Kind;
import io.napomni.run.RunReport;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Days, hours and ages that stop a letter until later. */
class TimeTest extends Office {

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void nothing_goes_before_the_day_of_going_live(Keeping keeping) {
        Plan plan = Plan.open().with(Plan.open().guards().withGoLive(MONDAY.plusDays(2)));
        try (Company company =
                company(keeping, plan, ending("1"), Draft.contract("2").ending(MONDAY.minusDays(2)))) {
            assertThat(reasons(company.run(MONDAY), Kind.POSTPONED)).containsExactly("before-go-live");
            company.run(MONDAY.plusDays(1));
            assertThat(letters(company) + company.tasks().received().size()).isZero();
            company.run(MONDAY.plusDays(2));
            assertThat(letters(company)).isEqualTo(1);
            assertThat(company.tasks().received()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void facts_that_are_too_old_lead_to_no_letter(Keeping keeping) {
        Plan plan = Plan.open().with(Plan.open().guards().withMaxFactAge(Duration.ofHours(20)));
        try (Company company = company(keeping, plan, ending("1"))) {
            company.book().beBehindBy(Duration.ofHours(21));
            assertThat(reasons(company.run(MONDAY), Kind.POSTPONED)).containsExactly("stale-facts");
            assertThat(letters(company)).isZero();
            company.book().beBehindBy(Duration.ofHours(19));
            company.run(MONDAY);
            assertThat(letters(company)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_proposal_that_was_left_lying_goes_stale(Keeping keeping) {
        try (Company company = company(keeping, Plan.open(), ending("1"))) {
            Proposal shown = company.reminders().propose(MONDAY);
            company.advance(Duration.ofHours(30));
            assertThat(reasons(company.reminders().carryOut(shown), Kind.POSTPONED))
                    .containsExactly("stale-facts");
            assertThat(letters(company)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_calendar_without_the_year_sends_nothing_and_warns(Keeping keeping) {
        LocalDate unknown = LocalDate.of(RussianWorkCalendar.LAST_KNOWN_YEAR + 1, 1, 1);
        Plan plan = Plan.open().with(Plan.open().policy().onWorkingDays(RussianWorkCalendar.standard()));
        try (Company company = company(keeping, plan, Draft.contract("1").ending(unknown.plusDays(20)))) {
            RunReport report = company.run(unknown);
            assertThat(letters(company)).isZero();
            assertThat(reasons(report, Kind.POSTPONED)).containsExactly("calendar-missing");
            assertThat(report.status()).isEqualTo(RunReport.Status.WARNING);
            assertThat(report.warnings()).anyMatch(line -> line.contains("calendar"));
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void letters_wait_for_a_working_day_and_tasks_do_not(Keeping keeping) {
        LocalDate friday = LocalDate.of(2026, 2, 20);
        Plan plan = Plan.open().with(Plan.open().policy().onWorkingDays(RussianWorkCalendar.standard()));
        try (Company company = Company.on(
                friday.plusDays(1),
                keeping.open(folder),
                plan,
                List.of(ending("1"), Draft.contract("2").ending(friday)))) {
            for (int day = 1; day <= 3; day++) {
                assertThat(reasons(company.run(friday.plusDays(day)), Kind.POSTPONED))
                        .containsExactly("non-working-day");
            }
            assertThat(letters(company)).isZero();
            assertThat(company.tasks().received()).hasSize(1);
            company.run(friday.plusDays(4));
            assertThat(letters(company))
                    .as("Tuesday: Monday the 23rd is a holiday")
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void letters_begin_within_the_hours_of_the_tenant_only(Keeping keeping) {
        SendWindow hours = new SendWindow(LocalTime.of(9, 0), LocalTime.of(18, 0));
        Plan plan = Plan.open().with(Plan.open().policy().within(hours));
        try (Company company = company(keeping, plan, ending("1"))) {
            company.advance(Duration.ofHours(8));
            assertThat(company.clock().instant().atZone(Company.ZONE).toLocalTime())
                    .isEqualTo(LocalTime.of(18, 0));
            RunReport evening = company.reminders().run(MONDAY);
            assertThat(reasons(evening, Kind.POSTPONED)).containsExactly("outside-send-window");
            assertThat(letters(company)).isZero();
            company.run(MONDAY.plusDays(1));
            assertThat(letters(company)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void hours_that_end_during_a_run_end_its_letters(Keeping keeping) {
        SendWindow hours = new SendWindow(LocalTime.of(9, 0), LocalTime.of(18, 0));
        Plan plan = Plan.open().with(Plan.open().policy().within(hours));
        try (Company company = company(keeping, plan, ending(1, 120))) {
            company.mail().beforeBegin(mail -> company.clock().advance(Duration.ofMinutes(10)));
            RunReport report = company.run(MONDAY);
            assertThat(reasons(report, Kind.POSTPONED)).containsExactly("outside-send-window");
            assertThat(letters(company))
                    .as("one every ten minutes from ten to six")
                    .isEqualTo(48);
            company.mail().beforeBegin(mail -> {});
            company.run(MONDAY.plusDays(1));
            assertThat(company.occasions()).hasSize(120).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_day_that_jumps_back_or_far_ahead_repeats_nothing(Keeping keeping) {
        Plan plan = Plan.open()
                .with(Plan.open()
                        .terms()
                        .withThresholds(Plan.open()
                                .terms()
                                .thresholds()
                                .withRenewals(List.of(Delay.days(60), Delay.days(30)))));
        try (Company company = company(keeping, plan, Draft.contract("1").ending(MONDAY.plusDays(50)))) {
            company.run(MONDAY);
            company.run(MONDAY.minusDays(5));
            company.run(MONDAY.minusYears(1));
            company.run(MONDAY.plusDays(20));
            company.run(MONDAY.plusDays(10));
            company.run(MONDAY.plusYears(10));
            company.run(MONDAY.plusDays(30));
            assertThat(company.sent().stream().map(Company.Sent::day)).containsExactly(MONDAY, MONDAY.plusDays(30));
        }
    }
}
