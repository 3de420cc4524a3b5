package io.napomni.rulebook;

import static io.napomni.rule.Timing.after;
import static io.napomni.rule.Timing.before;
import static io.napomni.rule.Timing.onTheDay;
import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.Channel;
import io.napomni.action.IssueDocument;
import io.napomni.action.Notify;
import io.napomni.calendar.Delay;
import io.napomni.calendar.Roll;
import io.napomni.calendar.RussianWorkCalendar;
import io.napomni.calendar.WorkCalendar;
import io.napomni.decision.Planned;
import io.napomni.decision.Playbook;
import io.napomni.decision.Proposal;
import io.napomni.decision.Scenario;
import io.napomni.decision.Step;
import io.napomni.decision.UseCase;
import io.napomni.model.CustomerRef;
import io.napomni.model.ServicePeriod;
import io.napomni.model.SubjectRef;
import io.napomni.rule.Anchor;
import io.napomni.rule.Ladder;
import io.napomni.rule.Reason;
import io.napomni.rule.Rule;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rent by the period, seed 004: an invoice some days before the period, then reminders of a payment that is late. */
class BillingRuleBookTest {

    private static final WorkCalendar RUSSIA = RussianWorkCalendar.standard();
    private static final SubjectRef LEASE = new SubjectRef("b24", "deal", "12");
    private static final CustomerRef TENANT = new CustomerRef("b24", "company", "44");
    private static final Channel<IssueDocument> DOCUMENT = new Channel<>(IssueDocument.class, "document");

    record Rent(ServicePeriod period, boolean paid) {}

    private static final Anchor<Rent> PERIOD_START =
            Anchor.of("period-starts-on", rent -> rent.period().startsOn());
    private static final Rule<Rent> INVOICE = Ladder.from(PERIOD_START)
            .stage(
                    "invoice",
                    before(Delay.days(5)).rolled(Roll.PRECEDING, RUSSIA).openUntil(after(Delay.months(1))));
    private static final Rule<Rent> OVERDUE = Ladder.from(PERIOD_START)
            .stage("manager", after(Delay.workingDays(1, RUSSIA)).openFor(60))
            .stage("head", after(Delay.workingDays(3, RUSSIA)).openFor(60))
            .unless(Reason.of("paid"), Rent::paid);

    /** S-14. Starts are counted from the first day of the contract, never from the period before. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 1, 2026-01-31 2026-02-28 2026-03-31 2026-04-30",
        "2024-02-29, 12, 2024-02-29 2025-02-28 2026-02-28",
        "2026-01-15, 3, 2026-01-15 2026-04-15",
    })
    void periods_start_on_the_day_of_the_contract(LocalDate first, int months, String starts) {
        assertThat(ServicePeriod.of(LEASE, first, Optional.empty(), months, LocalDate.parse("2026-04-30")))
                .extracting(period -> period.startsOn().toString())
                .containsExactlyElementsOf(Arrays.asList(starts.split(" ", -1)));
    }

    @Test
    void the_last_period_is_cut_at_the_end_of_the_contract_and_none_follows() {
        List<ServicePeriod> periods = ServicePeriod.of(
                LEASE,
                LocalDate.parse("2026-01-31"),
                Optional.of(LocalDate.parse("2026-03-10")),
                1,
                LocalDate.parse("2027-01-01"));
        assertThat(periods)
                .extracting(ServicePeriod::endsOn)
                .containsExactly(LocalDate.parse("2026-02-27"), LocalDate.parse("2026-03-10"));
    }

    /** Period start, first day of the invoice: never later than promised, so moved to the working day before. */
    @ParameterizedTest
    @CsvSource({"2026-12-01, 2026-11-26", "2026-11-27, 2026-11-20", "2026-01-14, 2025-12-30"})
    void an_invoice_is_issued_some_days_before_the_period(String starts, String issued) {
        Rent rent = rent(starts, false);
        LocalDate day = LocalDate.parse(issued);
        assertThat(Decided.isDue(INVOICE, day.minusDays(1).toString(), rent)).isFalse();
        assertThat(Decided.isDue(INVOICE, issued, rent)).isTrue();
    }

    @Test
    void a_late_payment_climbs_from_the_manager_to_the_head() {
        Rent late = rent("2026-11-02", false);
        assertThat(Decided.verdict(OVERDUE, "2026-11-02", late)).isEqualTo("not-reached");
        assertThat(Decided.verdict(OVERDUE, "2026-11-03", late)).isEqualTo("due: manager");
        assertThat(Decided.verdict(OVERDUE, "2026-11-06", late)).isEqualTo("due: head");
        assertThat(Decided.verdict(OVERDUE, "2026-11-06", rent("2026-11-02", true)))
                .isEqualTo("paid");
    }

    @Test
    void every_period_is_an_occasion_of_its_own_and_missed_ones_are_not_lost() {
        Step<Rent> issue = Step.once(
                "invoice",
                DOCUMENT,
                member -> Planned.act(new IssueDocument("invoice", member.fact().period())));
        Step<Rent> tell = Step.<Rent, Notify>once(
                        "tell", Channel.NOTICE, member -> Planned.act(new Notify("17", "invoice issued")))
                .after("invoice");
        UseCase<Rent> billing = new UseCase<>(
                "billing",
                rent -> rent.period().contract(),
                rent -> TENANT,
                rent -> "lease 12",
                List.of(Scenario.of("billing", INVOICE, Playbook.at("invoice", List.of(issue, tell)))));
        List<Rent> periods =
                ServicePeriod.of(
                                LEASE,
                                LocalDate.parse("2026-01-31"),
                                Optional.empty(),
                                1,
                                LocalDate.parse("2026-03-31"))
                        .stream()
                        .map(period -> new Rent(period, false))
                        .toList();
        Proposal proposal = Decided.propose(billing, "2026-03-29", periods);
        assertThat(Decided.keys(proposal)).containsExactly("billing|b24:deal:12|invoice@2026-03-31|invoice");
        assertThat(Decided.keys(Decided.propose(billing, "2026-03-27", periods)))
                .containsExactly(
                        "billing|b24:deal:12|invoice@2026-02-28|invoice",
                        "billing|b24:deal:12|invoice@2026-03-31|invoice");
    }

    private static Rent rent(String starts, boolean paid) {
        LocalDate first = LocalDate.parse(starts);
        return new Rent(
                ServicePeriod.of(LEASE, first, Optional.empty(), 1, first).get(0), paid);
    }

    @Test
    void a_stage_on_the_day_itself_is_open_that_day_only() {
        Rule<Rent> onTheDay =
                Ladder.from(PERIOD_START).stage("start", onTheDay().openFor(1));
        assertThat(Decided.isDue(onTheDay, "2026-11-02", rent("2026-11-02", false)))
                .isTrue();
        assertThat(Decided.isDue(onTheDay, "2026-11-03", rent("2026-11-02", false)))
                .isFalse();
    }
}
