package io.napomni.testkit.contract;

import static io.napomni.testkit.contract.stage.Scene.DONE;
import static io.napomni.testkit.contract.stage.Scene.LEASE;
import static io.napomni.testkit.contract.stage.Scene.LONGER;
import static io.napomni.testkit.contract.stage.Scene.assertClosed;
import static io.napomni.testkit.contract.stage.Scene.assertOpen;
import static io.napomni.testkit.contract.stage.Scene.assertState;
import static io.napomni.testkit.contract.stage.Scene.begun;
import static io.napomni.testkit.contract.stage.Scene.ended;
import static io.napomni.testkit.contract.stage.Scene.key;
import static io.napomni.testkit.contract.stage.Scene.won;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.past.EffectState;
import io.napomni.port.LedgerException;
import io.napomni.port.LostClaimException;
import io.napomni.port.RunUnderWayException;
import io.napomni.port.store.Leases;
import io.napomni.port.store.RegisterRow;
import io.napomni.testkit.contract.stage.Crowd;
import io.napomni.testkit.contract.stage.Scene;
import io.napomni.testkit.contract.stage.StoresOnTrial;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a store keeps of runs: one at a time, and nothing that a dead one left is lost or repeated. */
public interface LeasesContract extends StoresOnTrial {

    @Test
    default void of_many_runs_exactly_one_gets_the_lease() {
        List<Boolean> got = Crowd.of(8, number -> {
            try {
                openedAgain().leases().acquire("run-" + number, LEASE);
                return true;
            } catch (RunUnderWayException refused) {
                return false;
            }
        });
        assertThat(got).filteredOn(Boolean::booleanValue).hasSize(1);
    }

    @Test
    default void a_second_run_is_refused_and_told_which_one_is_under_way_and_until_when() {
        stores().leases().acquire("run-1", LEASE);
        String year = storeNow().toString().substring(0, 5);
        assertThatThrownBy(() -> openedAgain().leases().acquire("run-2", LEASE))
                .isInstanceOfSatisfying(RunUnderWayException.class, refused -> {
                    assertThat(refused.run()).isEqualTo("run-1");
                    assertThat(refused.leaseEnds())
                            .isBetween(storeNow(), storeNow().plus(LEASE));
                })
                .hasMessageContaining("run-1")
                .hasMessageContaining(year);
    }

    @Test
    default void what_is_begun_tells_when_its_lease_ends_and_what_is_done_does_not() {
        stores().leases().acquire("run-1", LEASE);
        begun(stores(), key("begun"));
        ended(stores(), DONE, key("done"));
        RegisterRow row = stores().register().find(key("begun")).orElseThrow();
        assertThat(row.notBefore())
                .hasValueSatisfying(end -> assertThat(end)
                        .isAfter(row.updatedAt())
                        .isBeforeOrEqualTo(storeNow().plus(LEASE)));
        assertThat(stores().register().find(key("done")).orElseThrow().notBefore())
                .isEmpty();
    }

    @Test
    default void the_lease_passes_when_it_is_given_back_or_over() {
        stores().leases().acquire("run-1", LEASE);
        stores().leases().release("run-1");
        stores().leases().acquire("run-2", LEASE);
        stores().leases().release("run-1");
        advance(LONGER);
        stores().leases().acquire("run-3", LEASE);
        assertThatThrownBy(() -> stores().leases().renew("run-2", LEASE)).isInstanceOf(LostClaimException.class);
    }

    @Test
    default void not_even_a_run_of_the_same_name_gets_a_lease_that_is_in_force() {
        stores().leases().acquire("run-1", LEASE);
        assertThatThrownBy(() -> openedAgain().leases().acquire("run-1", LEASE))
                .isInstanceOf(RunUnderWayException.class);
        stores().leases().renew("run-1", LEASE);
        stores().leases().release("run-1");
        stores().leases().release("run-1");
        assertThatThrownBy(() -> stores().leases().renew("run-1", LEASE)).isInstanceOf(LostClaimException.class);
    }

    @Test
    default void renewing_prolongs_the_run_and_its_claims() {
        stores().leases().acquire("run-1", LEASE);
        won(stores(), key("claimed"));
        begun(stores(), key("begun"));
        advance(Duration.ofMinutes(9));
        stores().leases().renew("run-1", LEASE);
        advance(Duration.ofMinutes(9));
        assertClosed(stores(), key("claimed"));
        assertThat(stores().leases().settleAbandoned()).isZero();
        assertThatThrownBy(() -> stores().leases().acquire("run-2", LEASE)).isInstanceOf(RunUnderWayException.class);
    }

    @Test
    default void renewing_prolongs_no_claims_of_an_earlier_run() {
        stores().leases().acquire("run-1", LEASE);
        begun(stores(), key("of run-1"));
        stores().leases().release("run-1");
        stores().leases().acquire("run-2", LEASE);
        stores().leases().renew("run-2", LEASE.multipliedBy(5));
        advance(LONGER);
        assertThat(stores().leases().settleAbandoned()).isEqualTo(1);
    }

    @Test
    default void what_a_dead_run_had_begun_is_in_doubt_and_what_it_had_claimed_is_free() {
        stores().leases().acquire("run-1", LEASE);
        won(stores(), key("claimed"));
        begun(stores(), key("begun 1"), key("begun 2"));
        ended(stores(), DONE, key("done"));
        advance(LONGER);
        openedAgain().leases().acquire("run-2", LEASE);
        assertThat(openedAgain().leases().settleAbandoned()).isEqualTo(2);
        assertThat(openedAgain().leases().settleAbandoned()).isZero();
        assertOpen(stores(), key("claimed"));
        assertThat(stores().register().find(key("claimed"))).isEmpty();
        assertState(stores(), key("begun 1"), EffectState.IN_DOUBT);
        assertState(stores(), key("begun 2"), EffectState.IN_DOUBT);
        assertState(stores(), key("done"), EffectState.DONE);
        assertThat(stores().journal().about(key("begun 1").toString(), 10))
                .singleElement()
                .satisfies(line -> assertThat(line.what() + " " + line.by()).isEqualTo("in-doubt run-1"));
    }

    @Test
    default void what_a_living_run_has_in_hand_is_not_settled() {
        won(stores(), key("claimed"));
        begun(stores(), key("begun"));
        assertThat(openedAgain().leases().settleAbandoned()).isZero();
        assertState(stores(), key("claimed"), EffectState.CLAIMED);
        assertState(stores(), key("begun"), EffectState.SENDING);
    }

    @Test
    default void deferred_effects_are_listed_oldest_first() {
        ended(stores(), Scene.deferred(LONGER), key("b"));
        advance(Duration.ofSeconds(1));
        ended(stores(), Scene.deferred(LONGER.negated()), key("a"));
        ended(stores(), DONE, key("c"));
        assertThat(openedAgain().leases().deferred())
                .extracting(RegisterRow::key)
                .containsExactly(key("b"), key("a"));
    }

    @Test
    default void broken_leases_throw_and_never_let_a_run_begin() {
        Leases broken = brokenStores().leases();
        assertThatThrownBy(() -> broken.acquire("run-1", LEASE)).isInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> broken.renew("run-1", LEASE)).isInstanceOf(LedgerException.class);
        assertThatThrownBy(broken::settleAbandoned).isInstanceOf(LedgerException.class);
        assertThatThrownBy(broken::deferred).isInstanceOf(LedgerException.class);
    }
}
