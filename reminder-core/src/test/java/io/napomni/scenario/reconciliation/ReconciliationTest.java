package io.napomni.scenario.reconciliation;

import static io.napomni.scenario.reconciliation.SampleSupply.contract;
import static io.napomni.scenario.reconciliation.SampleSupply.deal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.action.UpdateFields;
import io.napomni.decision.Decide;
import io.napomni.decision.Judging;
import io.napomni.decision.Proposal;
import io.napomni.decision.Reminder;
import io.napomni.decision.UseCase;
import io.napomni.model.Supply;
import io.napomni.past.PastView;
import io.napomni.policy.ContactPolicy;
import io.napomni.rule.Reason;
import io.napomni.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReconciliationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final ReconciliationTerms TERMS = ReconciliationTerms.of(Map.of(
            DealField.NUMBER, "Номер",
            DealField.STARTS_ON, "Начало",
            DealField.ENDS_ON, "Конец",
            DealField.LAST_SHIPPED_ON, "Отгрузка",
            DealField.REMAINDER, "Остаток",
            DealField.UNIT, "Единица"));
    private static final Supply BOOKS =
            SampleSupply.of(contract("a"), "ДК-1", "2026-01-01", "2026-12-31", "2026-02-20", "1.50 шт.");

    private static Supply shown(String number, String from, String to, String shipped, String left) {
        return SampleSupply.of(deal("5"), number, from, to, shipped, left);
    }

    private static Map<String, String> changes(Supply deal) {
        return TERMS.changes(Correspondence.matched(deal, BOOKS));
    }

    private static Verdict judge(ReconciliationTerms terms, Correspondence fact) {
        return Reconciliation.of(terms).scenarios().get(0).rule().on(TODAY).judge(fact);
    }

    @Test
    void only_what_differs_is_set() {
        assertThat(changes(shown("ДК-1", "2026-01-01", "2026-11-30", "", "1.5 шт.")))
                .containsOnly(Map.entry("Конец", "2026-12-31"), Map.entry("Отгрузка", "2026-02-20"));
    }

    @Test
    void values_are_compared_by_meaning() {
        assertThat(changes(shown(" ДК-1 ", "2026-01-01", "2026-12-31", "2026-02-20", "1.500 шт.")))
                .isEmpty();
    }

    @Test
    void a_number_in_another_spelling_is_set_to_that_of_the_books() {
        assertThat(changes(shown("№ дк-1", "2026-01-01", "2026-12-31", "2026-02-20", "1.5 шт.")))
                .containsOnly(Map.entry("Номер", "ДК-1"));
    }

    @Test
    void what_the_books_lack_erases_nothing() {
        Supply bare = SampleSupply.of(contract("a"), "ДК-1", "", "", "", "");
        Correspondence fact =
                Correspondence.matched(shown("ДК-1", "2026-01-01", "2026-11-30", "2026-02-01", "3 шт."), bare);
        assertThat(TERMS.changes(fact)).isEmpty();
        assertThat(TERMS.withClearing(Set.of(DealField.ENDS_ON)).changes(fact)).containsOnly(Map.entry("Конец", ""));
    }

    @Test
    void an_empty_field_is_not_emptied_again() {
        Supply bare = SampleSupply.of(contract("a"), "ДК-1", "", "", "", "");
        Correspondence fact = Correspondence.matched(shown("ДК-1", "", "", "", ""), bare);
        assertThat(TERMS.withClearing(Set.of(DealField.values())).changes(fact)).isEmpty();
    }

    @Test
    void fields_without_a_name_are_left_alone() {
        ReconciliationTerms ends = ReconciliationTerms.of(Map.of(DealField.ENDS_ON, "Конец"));
        Correspondence fact = Correspondence.matched(shown("другой", "", "2026-12-31", "", "9"), BOOKS);
        assertThat(ends.changes(fact)).isEmpty();
        assertThat(judge(ends, fact)).isEqualTo(new Verdict.NotDue(Reason.of("as-wanted")));
    }

    @Test
    void a_field_cannot_keep_two_values_and_none_is_no_reconciliation() {
        Map<DealField, String> twice = Map.of(DealField.ENDS_ON, "Дата", DealField.STARTS_ON, "Дата");
        assertThatThrownBy(() -> ReconciliationTerms.of(twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the field \"Дата\" of the deal is named for two values");
        assertThatThrownBy(() -> ReconciliationTerms.of(Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TERMS.withAtOnce(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "NO_TAX_ID, no-tax-id",
        "NO_CONTRACT, contract-not-found",
        "SEVERAL_CONTRACTS, several-contracts",
        "SEVERAL_DEALS, several-deals"
    })
    void a_deal_that_cannot_be_matched_is_for_a_person(Finding finding, String code) {
        Correspondence fact = Correspondence.ofDeal(shown("ДК-1", "", "", "", ""), finding);
        assertThat(judge(TERMS, fact)).isEqualTo(new Verdict.Undecidable(Reason.of(code)));
    }

    @Test
    void what_has_no_number_is_only_counted() {
        Correspondence fact = Correspondence.ofDeal(shown("", "", "", "", ""), Finding.NO_NUMBER);
        assertThat(judge(TERMS, fact)).isEqualTo(new Verdict.NotDue(Reason.of("no-contract-number")));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, true, deal-not-found",
        "'', true, deal-not-found",
        "2026-03-01, true, over-without-deal",
        "2026-03-02, false, lone-contract",
        "2026-03-01, false, over-without-deal"
    })
    void a_contract_without_a_deal_is_told_while_it_is_in_force(String end, boolean told, String code) {
        Supply contract = SampleSupply.of(contract("a"), "ДК-1", "2025-01-01", end, "", "");
        Correspondence fact = Correspondence.ofContract(contract.contract(), Finding.NO_DEAL);
        Verdict verdict = judge(told ? TERMS : TERMS.countingLoneContracts(), fact);
        Reason why = Reason.of(code);
        assertThat(verdict)
                .isEqualTo(code.equals("deal-not-found") ? new Verdict.Undecidable(why) : new Verdict.NotDue(why));
    }

    @Test
    void a_proposal_names_the_deal_and_keeps_nothing_of_what_is_as_wanted() {
        UseCase<Correspondence> useCase = Reconciliation.of(TERMS);
        Judging<Correspondence> judging = useCase.on(TODAY);
        judging.accept(Correspondence.matched(shown("ДК-1", "", "", "", ""), BOOKS));
        judging.accept(Correspondence.matched(
                SampleSupply.of(deal("6"), "ДК-1", "2026-01-01", "2026-12-31", "2026-02-20", "1.5 шт."), BOOKS));
        Proposal proposal = new Decide(ContactPolicy.standard()).on(TODAY, List.of(judging), PastView.EMPTY, List.of());
        assertThat(proposal.setAside()).isEmpty();
        Reminder reminder = proposal.reminders().get(0);
        assertThat(proposal.reminders()).hasSize(1);
        assertThat(reminder.keys().get(0).toString())
                .isEqualTo("contract-reconciliation|b24:deal:5|current@1970-01-01|fields");
        assertThat(((UpdateFields) reminder.action()).subject()).isEqualTo(deal("5"));
        assertThat(reminder.isContact()).isFalse();
    }
}
