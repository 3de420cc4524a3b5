package io.napomni.scenario.contract;

import static io.napomni.scenario.contract.SampleContract.VALID;
import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.calendar.Delay;
import io.napomni.model.Segment;
import io.napomni.rule.Rule;
import io.napomni.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractRulesTest {

    private static final ContractTerms TERMS = ContractTerms.of("Тест-Система", Locale.forLanguageTag("ru"));
    private static final Rule<ContractFact> RENEWAL = ContractRules.renewal(TERMS);
    private static final Rule<ContractFact> STOCK = ContractRules.stock(TERMS);
    private static final Rule<ContractFact> ENDED = ContractRules.ended(TERMS);

    private static String verdict(Rule<ContractFact> rule, String today, SampleContract contract) {
        Verdict verdict = rule.on(LocalDate.parse(today)).judge(contract.fact());
        if (verdict instanceof Verdict.Due due) {
            return "due: " + due.reached().get(due.reached().size() - 1).stage();
        }
        return verdict instanceof Verdict.NotDue not
                ? not.why().code()
                : "undecidable: " + ((Verdict.Undecidable) verdict).why().code();
    }

    /** S-04. End of the contract; the last day on which it is too early; the first on which the letter goes. */
    @ParameterizedTest
    @CsvSource({
        "2026-04-30, 2026-02-27, 2026-02-28",
        "2026-12-31, 2026-10-30, 2026-10-31",
        "2028-02-29, 2027-12-28, 2027-12-29",
        "2027-03-14, 2027-01-13, 2027-01-14",
    })
    void the_renewal_letter_goes_when_two_months_or_less_are_left(String ends, String early, String first) {
        SampleContract contract = VALID.starts("2025-01-01").ends(ends);
        assertThat(verdict(RENEWAL, early, contract)).isEqualTo("not-reached");
        assertThat(verdict(RENEWAL, first, contract)).isEqualTo("due: renewal");
        assertThat(verdict(RENEWAL, ends, contract)).isEqualTo("due: renewal");
    }

    /** S-04. Day of the last shipment; the last day on which it is too early; the first on which the letter goes. */
    @ParameterizedTest
    @CsvSource({
        "2025-11-30, 2026-02-27, 2026-02-28",
        "2026-01-31, 2026-04-29, 2026-04-30",
        "2026-08-22, 2026-11-21, 2026-11-22",
    })
    void the_stock_letter_goes_when_three_months_or_more_have_passed(String shipped, String early, String first) {
        SampleContract contract = VALID.starts("2025-01-01").shipped(shipped);
        assertThat(verdict(STOCK, early, contract)).isEqualTo("not-reached");
        assertThat(verdict(STOCK, first, contract)).isEqualTo("due: stock");
    }

    @Test
    void where_nothing_was_ever_shipped_the_count_begins_with_the_contract() {
        SampleContract never = VALID.shipped("");
        assertThat(verdict(STOCK, "2026-04-14", never)).isEqualTo("not-reached");
        assertThat(verdict(STOCK, "2026-04-15", never)).isEqualTo("due: stock");
        assertThat(verdict(STOCK, "2026-04-15", never.starts(""))).isEqualTo("never-shipped-no-start");
    }

    @Test
    void goods_that_are_gone_or_on_their_way_are_not_spoken_of() {
        SampleContract waiting = VALID.shipped("2026-08-01");
        assertThat(verdict(STOCK, "2026-11-22", waiting.left("0"))).isEqualTo("nothing-left");
        assertThat(verdict(STOCK, "2026-11-22", waiting.left("-3"))).isEqualTo("nothing-left");
        assertThat(verdict(STOCK, "2026-11-22", waiting.left(null))).isEqualTo("undecidable: remainder-unknown");
        assertThat(verdict(STOCK, "2026-11-22", waiting.next("2026-11-22"))).isEqualTo("shipment-planned");
        assertThat(verdict(STOCK, "2026-11-22", waiting.next("2026-11-21"))).isEqualTo("due: stock");
    }

    @Test
    void after_the_end_there_is_a_task_and_no_letter() {
        SampleContract ended = VALID.ends("2026-11-20").shipped("2026-08-01");
        assertThat(verdict(RENEWAL, "2026-11-22", ended)).isEqualTo("lapsed");
        assertThat(verdict(STOCK, "2026-11-22", ended)).isEqualTo("contract-ended");
        assertThat(verdict(ENDED, "2026-11-20", ended)).isEqualTo("not-reached");
        assertThat(verdict(ENDED, "2026-11-21", ended)).isEqualTo("due: ended");
        assertThat(verdict(ENDED, "2026-12-20", ended)).isEqualTo("due: ended");
        assertThat(verdict(ENDED, "2026-12-21", ended)).isEqualTo("lapsed");
    }

    @Test
    void contracts_without_an_end_or_closed_early_are_left_alone_with_a_reason() {
        assertThat(verdict(RENEWAL, "2027-01-20", VALID.ends(""))).isEqualTo("open-ended");
        assertThat(verdict(ENDED, "2027-01-20", VALID.ends(""))).isEqualTo("open-ended");
        assertThat(verdict(STOCK, "2027-01-20", VALID.ends(""))).isEqualTo("due: stock");
        assertThat(verdict(RENEWAL, "2027-01-20", VALID.closedEarly())).isEqualTo("closed");
        assertThat(verdict(STOCK, "2027-01-20", VALID.closedEarly())).isEqualTo("closed");
    }

    @Test
    void an_end_before_the_start_is_for_a_person_to_look_at() {
        SampleContract wrong = VALID.starts("2027-06-01");
        assertThat(verdict(RENEWAL, "2027-01-20", wrong)).isEqualTo("undecidable: end-before-start");
        assertThat(verdict(STOCK, "2027-01-20", wrong)).isEqualTo("undecidable: end-before-start");
    }

    @Test
    void thresholds_and_stages_are_the_companys_own_and_a_segments_own() {
        ContractTerms ladder = TERMS.withThresholds(ContractThresholds.standard()
                        .withRenewals(List.of(Delay.days(60), Delay.days(30), Delay.days(7))))
                .withSegments(Map.of(
                        new Segment("state"),
                        ContractThresholds.standard()
                                .withRenewals(List.of(Delay.days(90), Delay.days(45), Delay.days(10)))));
        Rule<ContractFact> rule = ContractRules.renewal(ladder);
        SampleContract contract = VALID.ends("2027-03-31");
        assertThat(verdict(rule, "2027-01-29", contract)).isEqualTo("not-reached");
        assertThat(verdict(rule, "2027-01-30", contract)).isEqualTo("due: renewal");
        assertThat(verdict(rule, "2027-03-01", contract)).isEqualTo("due: renewal-2");
        assertThat(verdict(rule, "2027-03-24", contract)).isEqualTo("due: renewal-3");
        assertThat(verdict(rule, "2027-01-01", contract.segment("state"))).isEqualTo("due: renewal");
        assertThat(verdict(rule, "2027-03-24", contract.segment("state"))).isEqualTo("due: renewal-3");
    }

    @Test
    void contracts_older_than_the_start_date_are_left_alone() {
        Rule<ContractFact> rule = ContractRules.stock(TERMS.withAnchoredFrom(LocalDate.parse("2026-09-01")));
        assertThat(verdict(rule, "2026-12-05", VALID.shipped("2026-08-31"))).isEqualTo("before-start-date");
        assertThat(verdict(rule, "2026-12-05", VALID.shipped("2026-09-01"))).isEqualTo("due: stock");
    }
}
