package io.napomni.proofs.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.proofs.stores.Keeping;
import io.napomni.proofs.stores.OpenStores;
import io.napomni.run.RunReport;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An only one of half a list may be one of two, so nothing is written by half a list. */
class IncompleteTest {

    @TempDir
    Path folder;

    /** What is missing. */
    enum Lack {
        DEALS_BREAK_OFF(two -> two.deals.come(Shelf.Coming.BREAKS_OFF)),
        DEALS_MISCOUNTED(two -> two.deals.come(Shelf.Coming.MISCOUNTED)),
        CONTRACTS_BREAK_OFF(two -> two.contracts.come(Shelf.Coming.BREAKS_OFF)),
        CONTRACTS_MISCOUNTED(two -> two.contracts.come(Shelf.Coming.MISCOUNTED)),
        REMAINDERS(TwoSystems::failRemainders);

        @SuppressWarnings("ImmutableEnumChecker") // made of method references
        private final Consumer<TwoSystems> cause;

        Lack(Consumer<TwoSystems> cause) {
            this.cause = cause;
        }
    }

    @ParameterizedTest
    @EnumSource(Lack.class)
    void half_a_list_writes_nothing(Lack lack) {
        TwoSystems two = new TwoSystems();
        two.pair("1");
        two.pair("2");
        two.contract("x", "ДК-1", "1");
        lack.cause.accept(two);
        try (OpenStores stores = Keeping.MEMORY.open(folder)) {
            RunReport report = two.run(stores, 0);
            assertThat(report.failure()).isPresent();
            assertThat(report.fates()).isEmpty();
            assertThat(two.written()).isEmpty();
        }
    }
}
