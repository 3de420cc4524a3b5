package io.napomni.proofs.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.port.store.HeldRun;
import io.napomni.proofs.stores.Keeping;
import io.napomni.proofs.stores.OpenStores;
import io.napomni.run.Fate;
import io.napomni.run.RunReport;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A change of far more deals than usual is looked at by a person first; an ordinary one never waits. */
class MassChangeTest {

    private static final int DEALS = 12;
    private static final int AT_ONCE = 5;

    @TempDir
    Path folder;

    private final TwoSystems two = new TwoSystems();
    private OpenStores stores = Keeping.MEMORY.open(Path.of("."));

    @BeforeEach
    void deals() {
        two.setUp(TwoSystems.terms().withAtOnce(AT_ONCE));
        IntStream.range(0, DEALS).forEach(i -> two.pair(Integer.toString(i)));
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private RunReport run(int day) {
        return two.run(stores, day);
    }

    private void approveAll() {
        stores.stores().approvals().waiting().stream()
                .map(HeldRun::run)
                .forEach(run -> stores.stores().approvals().approve(run, "a person"));
    }

    private void everyContractEnds(LocalDate day) {
        IntStream.range(0, DEALS)
                .forEach(i -> two.contractEnding(Integer.toString(i), "ДК-" + i, Integer.toString(i), day));
    }

    private void open(Keeping keeping) {
        stores.close();
        stores = keeping.open(folder);
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void the_first_run_writes_a_few_and_the_rest_when_a_person_has_seen_it(Keeping keeping) {
        open(keeping);
        RunReport first = run(0);
        assertThat(two.written()).hasSize(AT_ONCE);
        assertThat(first.count(Fate.Kind.AWAITING_APPROVAL)).isEqualTo(DEALS - AT_ONCE);
        run(0);
        assertThat(two.written()).hasSize(AT_ONCE);
        approveAll();
        run(0);
        assertThat(two.written()).hasSize(DEALS).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_mass_change_waits_even_for_deals_that_were_approved_once(Keeping keeping) {
        open(keeping);
        run(0);
        approveAll();
        IntStream.range(0, 6).forEach(this::run);
        everyContractEnds(LocalDate.of(2099, 1, 1));
        RunReport mass = run(6);
        assertThat(two.written()).hasSize(DEALS);
        assertThat(mass.count(Fate.Kind.AWAITING_APPROVAL)).isEqualTo(DEALS);
        approveAll();
        run(6);
        assertThat(two.written()).hasSize(2 * DEALS);
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void an_ordinary_change_of_a_deal_that_was_approved_once_does_not_wait(Keeping keeping) {
        open(keeping);
        run(0);
        approveAll();
        run(0);
        String last = Integer.toString(DEALS - 1);
        two.left(last, "7");
        assertThat(run(1).count(Fate.Kind.AWAITING_APPROVAL)).isZero();
        assertThat(two.shows(last)).containsEntry("left", "7");
    }
}
