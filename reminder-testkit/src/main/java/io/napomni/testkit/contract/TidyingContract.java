package io.napomni.testkit.contract;

import static io.napomni.testkit.contract.stage.Scene.CUSTOMER;
import static io.napomni.testkit.contract.stage.Scene.DAY;
import static io.napomni.testkit.contract.stage.Scene.DONE;
import static io.napomni.testkit.contract.stage.Scene.IN_DOUBT;
import static io.napomni.testkit.contract.stage.Scene.LEASE;
import static io.napomni.testkit.contract.stage.Scene.REJECTED;
import static io.napomni.testkit.contract.stage.Scene.assertClosed;
import static io.napomni.testkit.contract.stage.Scene.assertOpen;
import static io.napomni.testkit.contract.stage.Scene.assertState;
import static io.napomni.testkit.contract.stage.Scene.begun;
import static io.napomni.testkit.contract.stage.Scene.deferred;
import static io.napomni.testkit.contract.stage.Scene.ended;
import static io.napomni.testkit.contract.stage.Scene.key;
import static io.napomni.testkit.contract.stage.Scene.limited;
import static io.napomni.testkit.contract.stage.Scene.won;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.action.EffectKey;
import io.napomni.past.EffectState;
import io.napomni.past.Hold;
import io.napomni.past.PastEffect;
import io.napomni.port.store.Bucket;
import io.napomni.port.store.Claim;
import io.napomni.port.store.ClaimResult;
import io.napomni.port.store.HeldItem;
import io.napomni.port.store.JournalEntry;
import io.napomni.port.store.RegisterQuery;
import io.napomni.port.store.RegisterRow;
import io.napomni.port.upkeep.Retention;
import io.napomni.port.upkeep.Tidied;
import io.napomni.testkit.contract.stage.Scene;
import io.napomni.testkit.contract.stage.StoresOnTrial;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is removed when its time is over, and what never is. */
public interface TidyingContract extends StoresOnTrial {

    /** Long over for every class of {@link Retention#standard()}. */
    Duration AGES = Duration.ofDays(4 * 366);

    private Tidied tidied() {
        return upkeep().tidy(Retention.standard());
    }

    @Test
    default void what_was_done_long_ago_is_gone_from_the_register_and_is_never_done_again() {
        ended(stores(), DONE, key("done"));
        ended(stores(), REJECTED, key("rejected"));
        advance(AGES);
        ended(stores(), DONE, key("young"));
        assertThat(tidied().register()).isEqualTo(2);
        assertThat(openedAgain().register().list(RegisterQuery.newest(EnumSet.allOf(EffectState.class), 9)))
                .extracting(RegisterRow::key)
                .containsExactly(key("young"));
        for (EffectKey key : List.of(key("done"), key("rejected"))) {
            assertClosed(openedAgain(), key);
            assertThat(stores().register().clear(key, "anna", "once more")).isFalse();
        }
        assertThat(tidied().register()).isZero();
    }

    @Test
    default void decisions_still_know_that_a_stage_has_passed_and_on_which_day() {
        ended(stores(), DONE, key("done"));
        advance(AGES);
        tidied();
        Set<EffectKey> asked = Set.of(key("done"), key("never touched"));
        assertThat(stores().history().of(asked, Set.of(CUSTOMER), Set.of(), DAY).effects())
                .isEqualTo(Map.of(
                        key("done"),
                        new PastEffect(key("done"), EffectState.DONE, Optional.of(DAY), Optional.empty())));
    }

    @Test
    default void what_is_not_over_stays_however_old_it_is() {
        ended(stores(), IN_DOUBT, key("doubt"));
        ended(stores(), deferred(Duration.ZERO), key("deferred"));
        begun(stores(), key("begun"));
        ended(stores(), DONE, key("re-armed"));
        stores().register().clear(key("re-armed"), "anna", "once more");
        advance(AGES);
        assertThat(tidied().register()).isZero();
        assertState(stores(), key("doubt"), EffectState.IN_DOUBT);
        assertState(stores(), key("deferred"), EffectState.DEFERRED);
        assertState(stores(), key("begun"), EffectState.SENDING);
        assertThat(won(stores(), key("re-armed")).generations()).containsEntry(key("re-armed"), 1);
    }

    @Test
    default void what_never_happened_leaves_nothing_behind() {
        stores().ledger().release(won(stores(), key("given back")));
        ended(stores(), deferred(Duration.ZERO), key("cancelled"));
        stores().register().cancel(key("cancelled"), "gone");
        advance(AGES);
        assertThat(tidied().register()).isEqualTo(2);
        assertOpen(stores(), key("given back"));
        assertOpen(stores(), key("cancelled"));
    }

    @Test
    default void more_than_one_batch_goes_at_once() {
        List<Claim> claims = new ArrayList<>();
        IntStream.range(0, 1_100).forEach(i -> claims.add(Scene.letter(key("k" + i))));
        for (ClaimResult each : stores().ledger().claim(claims, LEASE)) {
            stores().ledger().record(Scene.dispatch((ClaimResult.Won) each, DAY), REJECTED);
        }
        advance(AGES);
        Tidied tidied = tidied();
        assertThat(tidied.register()).isEqualTo(1_100);
        assertThat(tidied.journal()).isEqualTo(1_100);
        assertClosed(stores(), key("k777"));
    }

    @Test
    default void old_lines_of_the_journal_go_and_young_ones_stay() {
        stores().journal().append("note", "run|1", "anna", "old");
        advance(AGES);
        stores().journal().append("note", "run|2", "anna", "young");
        assertThat(tidied().journal()).isEqualTo(1);
        assertThat(stores().journal().recent(9)).extracting(JournalEntry::about).containsExactly("run|2");
    }

    @Test
    default void the_last_ten_runs_of_a_scenario_stay_so_that_guards_know_what_is_usual() {
        IntStream.rangeClosed(1, 12).forEach(i -> stores().runs().finished("run-" + i, Map.of("renewal", i)));
        stores().runs().finished("run-13", Map.of("rare", 7));
        advance(AGES);
        assertThat(tidied().runs()).isEqualTo(2);
        assertThat(stores().runs().recentlyStarted("renewal", 99)).hasSize(10).startsWith(12, 11);
        assertThat(stores().runs().known(Set.of("rare"))).containsExactly("rare");
    }

    @Test
    default void holds_that_are_over_go_and_those_in_force_stay() {
        LocalDate today = LocalDate.ofInstant(storeNow(), ZoneOffset.UTC);
        stores().holds().place(hold("over", Optional.of(today)));
        stores().holds().place(hold("for good", Optional.empty()));
        stores().holds().place(hold("long", Optional.of(today.plusYears(5))));
        advance(AGES);
        assertThat(tidied().holds()).isEqualTo(1);
        assertThat(stores().holds().inForce(today)).extracting(Hold::id).containsExactly("for good", "long");
    }

    private static Hold hold(String id, Optional<LocalDate> until) {
        return new Hold(id, new Hold.Scope.OfSubject(key("7").subject()), until, "", "anna");
    }

    @Test
    default void places_of_a_named_batch_stay_so_that_it_is_never_taken_twice() {
        Bucket batch = new Bucket("quota|refresh|never bought|batch autumn", 1);
        stores().ledger().record(begun(stores(), limited(batch, key("a")), DAY), DONE);
        advance(AGES);
        tidied();
        assertThat(stores().ledger().claim(List.of(limited(batch, key("b"))), LEASE))
                .containsExactly(new ClaimResult.LimitReached(batch));
    }

    @Test
    default void approvals_and_places_go_when_nobody_counts_them_any_more() {
        stores().approvals().hold("run-1", "volume", List.of(item("r1")));
        advance(AGES);
        stores().approvals().approve("run-1", "anna");
        Bucket quota = new Bucket("quota|a|2026-11-23", 1);
        stores().ledger().record(begun(stores(), limited(quota, key("a")), DAY), DONE);
        advance(Duration.ofDays(91));
        assertThat(tidied()).isEqualTo(new Tidied(0, 1, 0, 0, 0, 1, 0));
        advance(AGES);
        stores().approvals().hold("run-2", "volume", List.of(item("r2")));
        stores().approvals().approve("run-2", "anna");
        assertThat(tidied().approvals()).isEqualTo(1);
        assertThat(stores().approvals().find(List.of("r1", "r2"))).containsOnlyKeys("r2");
    }

    @Test
    default void what_nobody_has_approved_waits_however_old_it_is() {
        stores().approvals().hold("run-1", "volume", List.of(item("r1")));
        advance(AGES);
        assertThat(tidied().approvals()).isZero();
        assertThat(openedAgain().approvals().find(List.of("r1"))).containsEntry("r1", item("r1"));
        assertThat(stores().approvals().waiting()).hasSize(1);
    }

    private static HeldItem item(String reminder) {
        return new HeldItem(reminder, "f1", "renewal", false, List.of());
    }

    @Test
    default void a_register_that_caps_still_look_into_is_not_tidied() {
        Period month = Period.ofDays(31);
        Retention all = Retention.standard();
        assertThatThrownBy(() -> new Retention(
                        month, all.journal(), all.runs(), all.holds(), all.approvals(), all.buckets(), all.answers()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("31 days");
    }
}
