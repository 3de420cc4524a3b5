package io.napomni.proofs.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.napomni.action.UpdateFields;
import io.napomni.decision.Judging;
import io.napomni.past.EffectState;
import io.napomni.port.store.JournalEntry;
import io.napomni.port.store.RegisterQuery;
import io.napomni.proofs.stores.Keeping;
import io.napomni.proofs.stores.OpenStores;
import io.napomni.proofs.world.Answer;
import io.napomni.run.RunReport;
import io.napomni.scenario.reconciliation.DealField;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A deal shows what the books say, as often as it does not, and only if it is certain which contract is meant. */
class ReconciliationRunTest {

    private final TwoSystems two = new TwoSystems();
    private OpenStores stores;

    @BeforeEach
    void open(@TempDir Path folder) {
        stores = Keeping.MEMORY.open(folder);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private RunReport run(int day) {
        return two.run(stores, day);
    }

    private static List<String> doubts(RunReport report) {
        return report.doubtful().stream()
                .map(one -> one.subject() + " " + one.label() + " " + one.why().code())
                .sorted()
                .toList();
    }

    private static Map<String, Integer> notDue(RunReport report) {
        return report.counts().get(0).notDue();
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_deal_is_set_once_and_a_second_run_writes_nothing(Keeping keeping, @TempDir Path folder) {
        two.pair("1");
        two.left("1", "12.50");
        try (OpenStores kept = keeping.open(folder)) {
            two.run(kept, 0);
            assertThat(two.shows("1")).isEqualTo(Map.of("number", "ДК-1", "end", "2026-12-31", "left", "12.5"));
            RunReport again = two.run(kept, 0);
            assertThat(two.written()).containsExactly("1");
            assertThat(notDue(again)).containsOnly(Map.entry("as-wanted", 1));
            assertThat(again.fates()).isEmpty();
            assertThat(kept.stores().journal().about("contract-reconciliation|", 10))
                    .extracting(JournalEntry::what)
                    .containsExactly("set");
            assertThat(kept.stores().register().list(RegisterQuery.newest(EnumSet.allOf(EffectState.class), 10)))
                    .isEmpty();
        }
    }

    @Test
    void only_the_fields_that_differ_are_written() {
        two.pair("1");
        run(0);
        two.left("1", "5");
        run(1);
        assertThat(two.fields.received().get(1).action().fields()).isEqualTo(Map.of("left", "5"));
    }

    @Test
    void what_a_person_changed_is_set_right_again() {
        two.pair("1");
        run(0);
        two.set(new UpdateFields(TwoSystems.dealRef("1"), Map.of("end", "2030-01-01")));
        run(1);
        assertThat(two.written()).containsExactly("1", "1");
        assertThat(two.shows("1")).containsEntry("end", "2026-12-31");
    }

    @Test
    void what_the_books_do_not_know_erases_nothing_unless_that_is_wanted() {
        two.pair("1");
        two.set(new UpdateFields(TwoSystems.dealRef("1"), Map.of("left", "9", "end", "2026-12-31")));
        run(0);
        assertThat(two.written()).isEmpty();
        two.setUp(TwoSystems.terms().withClearing(Set.of(DealField.REMAINDER)));
        two.fields.answer(update -> Answer.REFUSES);
        run(1);
        assertThat(two.reminders(stores).propose(TwoSystems.MONDAY).reminders())
                .singleElement()
                .satisfies(one ->
                        assertThat(((UpdateFields) one.action()).fields()).isEqualTo(Map.of("left", "")));
    }

    @Test
    void what_has_no_counterpart_is_told_and_never_written() {
        two.deal("1", "ДК-1", "1");
        two.deal("2", "", "2");
        two.contract("b", "ДК-8", "8");
        two.contractEnding("c", "ДК-9", "9", TwoSystems.MONDAY.minusDays(1));
        two.contract("d", "ДК-1", "7");
        RunReport report = run(0);
        assertThat(two.written()).isEmpty();
        assertThat(doubts(report))
                .containsExactly(
                        "1c:contract:b ДК-8 deal-not-found",
                        "1c:contract:d ДК-1 deal-not-found",
                        "b24:deal:1 ДК-1 contract-not-found");
        assertThat(notDue(report)).isEqualTo(Map.of("no-contract-number", 1, "over-without-deal", 1));
    }

    @Test
    void two_deals_or_two_contracts_of_one_key_are_told_and_never_written() {
        two.pair("1");
        two.deal("2", " дк-1 ", "1");
        two.pair("3");
        two.contract("x", "№ ДК-3", "3");
        RunReport report = run(0);
        assertThat(two.written()).isEmpty();
        assertThat(doubts(report))
                .containsExactly(
                        "b24:deal:1 ДК-1 several-deals",
                        "b24:deal:2  дк-1  several-deals",
                        "b24:deal:3 ДК-3 several-contracts");
    }

    @Test
    void without_a_tax_number_nothing_is_guessed() {
        two.pair("1");
        two.forgetTaxId("1");
        two.pair("2");
        assertThat(doubts(run(0))).containsExactly("1c:contract:1 ДК-1 no-tax-id", "b24:deal:1 ДК-1 no-tax-id");
        assertThat(two.written()).containsExactly("2");
    }

    @Test
    void one_number_of_two_customers_is_no_doubt() {
        two.deal("1", "5", "1");
        two.deal("2", "5", "2");
        two.contractEnding("a", "5", "1", LocalDate.of(2026, 10, 1));
        two.contractEnding("b", "5", "2", LocalDate.of(2026, 11, 1));
        assertThat(run(0).doubtful()).isEmpty();
        assertThat(two.shows("1")).containsEntry("end", "2026-10-01");
        assertThat(two.shows("2")).containsEntry("end", "2026-11-01");
    }

    @Test
    void the_books_are_asked_further_only_about_contracts_that_a_deal_stands_for() {
        two.pair("1");
        two.contract("b", "ДК-8", "8");
        run(0);
        assertThat(two.completed()).containsExactly(TwoSystems.contractRef("1"));
    }

    @Test
    void a_contract_can_be_explained_as_well_as_its_deal() {
        two.pair("1");
        two.contract("b", "ДК-8", "8");
        assertThat(two.reminders(stores).explain(TwoSystems.contractRef("b"), TwoSystems.MONDAY))
                .singleElement()
                .satisfies(one -> assertThat(one.verdict().toString()).contains("deal-not-found"));
        assertThat(two.reminders(stores).explain(TwoSystems.contractRef("1"), TwoSystems.MONDAY))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.prospects().get(0).effect().subject()).isEqualTo(TwoSystems.dealRef("1")));
    }

    @Test
    void a_deal_that_was_deleted_leaves_its_contract_to_be_told() {
        two.pair("1");
        run(0);
        two.deals.remove(TwoSystems.dealRef("1"));
        RunReport report = run(1);
        assertThat(report.doubtful())
                .extracting(Judging.Doubtful::label, one -> one.why().code())
                .containsExactly(tuple("ДК-1", "deal-not-found"));
        assertThat(report.status()).isEqualTo(RunReport.Status.WARNING);
        assertThat(report.fates()).isEmpty();
    }
}
