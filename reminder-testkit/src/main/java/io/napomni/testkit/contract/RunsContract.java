package io.napomni.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.port.LedgerException;
import io.napomni.port.store.Runs;
import io.napomni.testkit.contract.stage.StoresOnTrial;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What guards may rely on when they ask how past runs went. */
public interface RunsContract extends StoresOnTrial {

    @Test
    default void the_latest_runs_come_first_and_only_so_many() {
        stores().runs().finished("run-1", Map.of("renewal", 10, "stock", 1));
        stores().runs().finished("run-2", Map.of("renewal", 0));
        stores().runs().finished("run-3", Map.of("renewal", 12));
        assertThat(openedAgain().runs().recentlyStarted("renewal", 2)).containsExactly(12, 0);
        assertThat(openedAgain().runs().recentlyStarted("stock", 2)).containsExactly(1);
        assertThat(openedAgain().runs().recentlyStarted("unheard of", 2)).isEmpty();
    }

    @Test
    default void a_scenario_is_known_once_it_was_carried_out_even_quietly() {
        stores().runs().finished("run-1", Map.of("сцена|1", 0));
        assertThat(stores().runs().known(Set.of("сцена|1", "new"))).containsExactly("сцена|1");
        assertThat(stores().runs().known(Set.of())).isEmpty();
    }

    @Test
    default void a_run_told_twice_counts_once() {
        stores().runs().finished("run-1", Map.of("renewal", 1));
        stores().runs().finished("run-1", Map.of("renewal", 2));
        assertThat(stores().runs().recentlyStarted("renewal", 9)).containsExactly(2);
    }

    @Test
    default void broken_runs_throw_and_never_answer_empty() {
        Runs broken = brokenStores().runs();
        assertThatThrownBy(() -> broken.finished("run-1", Map.of("renewal", 1))).isInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> broken.recentlyStarted("renewal", 1)).isInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> broken.known(Set.of("renewal"))).isInstanceOf(LedgerException.class);
    }
}
