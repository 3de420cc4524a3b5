package io.napomni.scenario.dunning;

import static io.napomni.scenario.dunning.Asked.PRESET;
import static io.napomni.scenario.dunning.Asked.RUSSIA;
import static io.napomni.scenario.dunning.Asked.verdict;
import static io.napomni.scenario.dunning.SampleInvoice.VALID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.napomni.calendar.Delay;
import io.napomni.insight.Explain;
import io.napomni.model.Invoice.Settlement;
import io.napomni.model.Money;
import io.napomni.model.Promise;
import io.napomni.model.Segment;
import io.napomni.rule.AnchorWindow;
import io.napomni.rule.Gate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Unpaid orders and invoices: which are due, on which day, and why the others are not. */
class DunningRuleBookTest {

    private static final LocalDate START = LocalDate.parse("2025-10-30");
    private static final DunningTerms OPEN = PRESET.withCondition(DunningCondition.anythingOpen(START, RUSSIA));

    private static DunningTerms after(Delay delay) {
        return PRESET.withLadder(DunningLadder.of(DunningLevel.letter("unpaid", delay)));
    }

    private static String dayBefore(String day) {
        return LocalDate.parse(day).minusDays(1).toString();
    }

    /** S-01. Order, and the first day by five calendar days, by three working days, by more than three. */
    @ParameterizedTest
    @CsvSource({
        "2025-12-30, 2026-01-04, 2026-01-14, 2026-01-15",
        "2025-10-30, 2025-11-04, 2025-11-05, 2025-11-06",
        "2026-06-01, 2026-06-06, 2026-06-04, 2026-06-05",
        "2026-06-04, 2026-06-09, 2026-06-09, 2026-06-10",
    })
    void the_days_of_the_official_calendar_are_counted(String issued, String five, String three, String moreThan) {
        Map<String, DunningTerms> firstDays = Map.of(
                "calendar " + five, after(Delay.days(5)),
                "working " + three, after(Delay.workingDays(3, RUSSIA)),
                "preset " + moreThan, PRESET);
        firstDays.forEach((day, terms) -> {
            String first = day.substring(day.indexOf(' ') + 1);
            assertThat(verdict(terms, dayBefore(first), VALID.of(issued)))
                    .as(day)
                    .isEqualTo("not-reached");
            assertThat(verdict(terms, first, VALID.of(issued))).as(day).isEqualTo("due: unpaid");
        });
    }

    @Test
    void a_year_without_a_calendar_is_for_a_person_to_look_at() {
        assertThat(verdict("2031-06-05", VALID.of("2031-05-27"))).isEqualTo("undecidable: calendar-missing");
    }

    /** S-01, the other reading of "younger than": a document that has become too old is left alone. */
    @Test
    void a_greatest_age_ends_reminding_on_its_day() {
        DunningTerms fresh = PRESET.withLadder(PRESET.ladder().withMaxAge(Delay.days(20)));
        assertThat(verdict(fresh, "2026-06-21", VALID)).isEqualTo("due: unpaid");
        assertThat(verdict(fresh, "2026-06-22", VALID)).isEqualTo("lapsed");
    }

    @Test
    void a_greatest_age_below_the_delay_is_refused_with_a_document_it_would_lose() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PRESET.ladder().withMaxAge(Delay.days(2)))
                .withMessage(
                        "a document of 2024-01-01 is older than the greatest age before its level \"unpaid\" begins,"
                                + " so nobody would be reminded of it. Give a greater age or a shorter delay");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DunningLadder.of(DunningLevel.letter("unpaid", Delay.days(5)))
                        .withMaxAge(Delay.workingDays(3, RUSSIA)));
    }

    /** S-02. The first day itself counts. */
    @Test
    void orders_before_the_start_date_are_left_alone() {
        assertThat(verdict("2025-11-20", VALID.of("2025-10-29"))).isEqualTo("before-start-date");
        assertThat(verdict("2025-11-20", VALID.of("2025-10-30"))).isEqualTo("due: unpaid");
    }

    /** S-03. */
    @Test
    void the_preset_reminds_only_where_nothing_at_all_was_paid() {
        assertThat(verdict("2026-06-20", VALID.paid("0.01"))).isEqualTo("partially-paid-excluded-by-rule");
        assertThat(verdict("2026-06-20", VALID.paid("1200.50"))).isEqualTo("settled");
        assertThat(verdict("2026-06-20", VALID.paid("1500"))).isEqualTo("settled");
        assertThat(verdict(OPEN, "2026-06-20", VALID.paid("0.01"))).isEqualTo("due: unpaid");
        assertThat(verdict(OPEN, "2026-06-20", VALID.paid("1200.50"))).isEqualTo("settled");
    }

    @Test
    void a_part_payment_shows_in_the_explanation() {
        assertThat(Explain.on(
                                LocalDate.parse("2026-06-20"),
                                DunningReminders.of(PRESET),
                                VALID.paid("0.01").fact())
                        .get(0)
                        .gates())
                .filteredOn(gate -> gate.state() != Gate.State.OPEN)
                .extracting(Gate::name)
                .containsExactly("not-partially-paid-excluded-by-rule");
    }

    @Test
    void what_does_not_count_is_left_alone_with_its_reason() {
        assertThat(verdict("2026-06-20", VALID.notPosted())).isEqualTo("not-posted");
        assertThat(verdict("2026-06-20", VALID.cancelled())).isEqualTo("cancelled");
        assertThat(verdict("2026-06-20", VALID.settled(Settlement.BY_CONTRACT))).isEqualTo("not-settled-by-order");
        assertThat(verdict("2026-06-20", VALID.settled(Settlement.BY_DOCUMENT))).isEqualTo("not-settled-by-order");
        assertThat(verdict("2026-06-20", VALID.settled(null))).isEqualTo("undecidable: settlement-unknown");
        assertThat(verdict(OPEN, "2026-06-20", VALID.settled(null))).isEqualTo("due: unpaid");
    }

    @Test
    void a_document_that_cannot_be_named_or_added_up_is_for_a_person_to_look_at() {
        assertThat(verdict("2026-06-20", VALID.numbered(" "))).isEqualTo("undecidable: no-number");
        assertThat(verdict("2026-06-20", VALID.numbered("1\nBcc: x"))).isEqualTo("undecidable: odd-number");
        assertThat(verdict("2026-06-20", VALID.paid("0", "USD"))).isEqualTo("undecidable: currencies-differ");
    }

    @Test
    void small_sums_are_left_alone_each_currency_by_its_own_measure() {
        DunningTerms least =
                PRESET.withCondition(OPEN.condition().withMinimums(Money.of("1000", "RUB"), Money.of("10", "USD")));
        assertThat(verdict(least, "2026-06-20", VALID.over("1000", "RUB"))).isEqualTo("due: unpaid");
        assertThat(verdict(least, "2026-06-20", VALID.over("999.99", "RUB"))).isEqualTo("below-minimum");
        assertThat(verdict(least, "2026-06-20", VALID.paid("200.51"))).isEqualTo("below-minimum");
        assertThat(verdict(least, "2026-06-20", VALID.over("20", "USD"))).isEqualTo("due: unpaid");
        assertThat(verdict(least, "2026-06-20", VALID.over("1", "EUR"))).isEqualTo("due: unpaid");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OPEN.condition().withMinimums(Money.of("1", "RUB"), Money.of("2", "RUB")));
    }

    /** S-16. Promised for a Friday; Monday is the working day the money needs. */
    @Test
    void a_promise_holds_until_the_working_day_after_it() {
        assertThat(verdict("2026-06-08", VALID.promised("2026-06-05"))).isEqualTo("promised-to-pay");
        assertThat(verdict("2026-06-09", VALID.promised("2026-06-05"))).isEqualTo("due: unpaid");
        assertThat(DunningReminders.promise(
                                PRESET, VALID.invoice().ref(), Promise.of(LocalDate.parse("2026-06-05")), "anna")
                        .until())
                .contains(LocalDate.parse("2026-06-08"));
    }

    /** S-16. Whatever was promised, the customer is left in peace until its day; a promise of another currency says nothing. */
    @Test
    void a_promise_of_a_part_holds_as_long_as_one_of_all() {
        Promise half = Promise.of(LocalDate.parse("2026-06-05"), Money.of("600", "RUB"));
        assertThat(verdict(OPEN, "2026-06-08", VALID.promised(half))).isEqualTo("promised-to-pay");
        assertThat(verdict(OPEN, "2026-06-08", VALID.promised(half).paid("600")))
                .isEqualTo("promised-to-pay");
        assertThat(verdict(OPEN, "2026-06-09", VALID.promised(half).paid("600")))
                .isEqualTo("due: unpaid");
        Promise foreign = Promise.of(LocalDate.parse("2026-06-05"), Money.of("600", "USD"));
        assertThat(verdict(OPEN, "2026-06-09", VALID.promised(foreign))).isEqualTo("undecidable: currencies-differ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Promise.of(LocalDate.parse("2026-06-05"), Money.of("0", "RUB")));
        assertThat(DunningReminders.promise(PRESET, VALID.invoice().ref(), half, "anna")
                        .reason())
                .isEqualTo("promised to pay 600.00 RUB by 2026-06-05");
    }

    @Test
    void a_later_promise_does_not_erase_a_dispute() {
        assertThat(verdict("2026-06-20", VALID.disputed())).isEqualTo("in-dispute");
        assertThat(verdict("2026-06-20", VALID.disputed().promised("2026-06-05")))
                .isEqualTo("in-dispute");
    }

    @Test
    void a_segment_has_a_delay_of_its_own_and_others_may_be_left_out() {
        DunningTerms retail =
                PRESET.withLadder(PRESET.ladder().withSegments(Map.of(new Segment("retail"), List.of(Delay.days(5)))));
        assertThat(verdict(retail, "2026-06-05", VALID)).isEqualTo("due: unpaid");
        assertThat(verdict(retail, "2026-06-05", VALID.in("retail"))).isEqualTo("not-reached");
        assertThat(verdict(retail, "2026-06-06", VALID.in("retail"))).isEqualTo("due: unpaid");
        DunningTerms only = PRESET.withCondition(PRESET.condition().onlyFor(Set.of(new Segment("retail"))));
        assertThat(verdict(only, "2026-06-20", VALID)).isEqualTo("segment-left-out");
        assertThat(verdict(only, "2026-06-20", VALID.in("retail"))).isEqualTo("due: unpaid");
        assertThatIllegalArgumentException().isThrownBy(() -> PRESET.condition().onlyFor(Set.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PRESET.ladder().withSegments(Map.of(Segment.NONE, List.of())));
    }

    @Test
    void levels_may_be_counted_from_the_due_day() {
        DunningTerms due = OPEN.withLadder(
                DunningLadder.of(DunningLevel.letter("level-1", Delay.days(1))).countedFrom(CountFrom.DUE_DAY));
        assertThat(verdict(due, "2026-06-15", VALID.due("2026-06-15"))).isEqualTo("not-reached");
        assertThat(verdict(due, "2026-06-16", VALID.due("2026-06-15"))).isEqualTo("due: level-1");
        assertThat(verdict(due, "2026-06-16", VALID)).isEqualTo("no-due-day");
        assertThat(verdict(due, "2025-12-01", VALID.of("2025-10-29").due("2025-11-20")))
                .isEqualTo("before-start-date");
        assertThat(verdict(due, "2025-11-11", VALID.of("2025-11-01").due("2025-10-20")))
                .isEqualTo("due: level-1");
    }

    /** What a source has to read on a day: the ninety days in which a letter makes sense, and nothing before the start. */
    @Test
    void only_the_days_that_matter_are_asked_for() {
        assertThat(DunningRules.unpaid(PRESET).windows(LocalDate.parse("2026-06-05")))
                .containsExactly(AnchorWindow.between(
                        "issued-on", LocalDate.parse("2026-03-04"), LocalDate.parse("2026-06-01")));
        assertThat(DunningRules.unpaid(PRESET).windows(LocalDate.parse("2025-11-06")))
                .containsExactly(AnchorWindow.between("issued-on", START, START));
    }
}
