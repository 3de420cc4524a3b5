package io.napomni.proofs.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.UpdateFields;
import io.napomni.model.SubjectRef;
import io.napomni.proofs.stores.Keeping;
import io.napomni.proofs.stores.OpenStores;
import io.napomni.run.Fate;
import io.napomni.run.RunReport;
import io.napomni.run.pairing.PairedContracts;
import io.napomni.scenario.reconciliation.Correspondence;
import io.napomni.scenario.reconciliation.Finding;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Between reading and writing both systems go on living. */
class BetweenTest {

    private final TwoSystems two = new TwoSystems();
    private OpenStores stores;

    @BeforeEach
    void open(@TempDir Path folder) {
        stores = Keeping.MEMORY.open(folder);
        two.pair("1");
    }

    @AfterEach
    void close() {
        stores.close();
    }

    /** The reason for which the only effect was withdrawn. */
    private static String withdrawn(RunReport report) {
        assertThat(report.fates()).extracting(Fate::kind).containsExactly(Fate.Kind.WITHDRAWN);
        return report.fates().get(0).why().code();
    }

    @Test
    void a_deal_that_vanished_is_told_and_not_written() {
        two.deals.beforeReread(() -> two.deals.remove(TwoSystems.dealRef("1")));
        assertThat(withdrawn(two.run(stores, 0))).isEqualTo("gone");
        assertThat(two.written()).isEmpty();
    }

    @Test
    void a_contract_that_vanished_is_told_and_its_deal_not_written() {
        two.contracts.beforeReread(() -> two.contracts.remove(TwoSystems.contractRef("1")));
        assertThat(withdrawn(two.run(stores, 0))).isEqualTo("contract-not-found");
        assertThat(two.written()).isEmpty();
    }

    @Test
    void a_contract_that_got_another_number_is_no_longer_the_deals_own() {
        two.contracts.beforeReread(() -> two.contract("1", "ДК-100", "1"));
        assertThat(withdrawn(two.run(stores, 0))).isEqualTo("contract-not-found");
    }

    @Test
    void a_deal_that_took_the_number_of_another_is_not_written() {
        two.pair("2");
        two.deals.beforeReread(() -> two.deal("2", "ДК-1", "1"));
        RunReport report = two.run(stores, 0);
        assertThat(two.written()).isEmpty();
        assertThat(report.fates()).extracting(fate -> fate.why().code()).containsOnly("several-deals");
    }

    @Test
    void what_a_person_has_set_right_meanwhile_is_not_set_again() {
        two.deals.beforeReread(() -> two.set(new UpdateFields(TwoSystems.dealRef("1"), Map.of("end", "2026-12-31"))));
        assertThat(withdrawn(two.run(stores, 0))).isEqualTo("as-wanted");
        assertThat(two.written()).isEmpty();
    }

    @Test
    void what_the_books_say_last_is_written() {
        two.contracts.beforeReread(() -> two.contractEnding("1", "ДК-1", "1", LocalDate.of(2027, 6, 30)));
        two.run(stores, 0);
        assertThat(two.shows("1")).containsEntry("end", "2027-06-30");
    }

    @Test
    void what_neither_system_knows_is_not_looked_for_in_lists_read_whole() {
        assertThat(two.source().reread(Set.of(new SubjectRef("1c", "order", "1"))))
                .isEmpty();
        assertThat(two.deals.fetches() + two.contracts.fetches()).isZero();
    }

    @Test
    void a_contract_that_changes_while_its_deal_is_read_stays_the_deals_own() {
        PairedContracts source = two.source();
        LocalDate later = LocalDate.of(2027, 6, 30);
        Runnable prolonged = () -> two.contractEnding("1", "ДК-1", "1", later);
        two.contracts.beforeReread(() -> two.contracts.beforeReread(prolonged));
        SubjectRef contract = TwoSystems.contractRef("1");
        Correspondence fact =
                Objects.requireNonNull(source.reread(Set.of(contract)).get(contract));
        assertThat(fact.finding()).isEqualTo(Finding.MATCHED);
        assertThat(fact.contract().orElseThrow().contract().endsOn()).contains(later);
    }

    @Test
    void the_keys_of_a_reading_are_kept_for_an_hour_and_no_longer() {
        PairedContracts source = two.source();
        Set<SubjectRef> deal = Set.of(TwoSystems.dealRef("1"));
        source.reread(deal);
        two.clock.advance(Duration.ofMinutes(59));
        source.reread(deal);
        assertThat(two.deals.fetches()).isEqualTo(1);
        two.clock.advance(Duration.ofMinutes(2));
        source.reread(deal);
        assertThat(two.deals.fetches()).isEqualTo(2);
        assertThat(two.contracts.fetches()).isEqualTo(2);
    }
}
