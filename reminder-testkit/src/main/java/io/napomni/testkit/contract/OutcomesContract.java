package io.napomni.testkit.contract;

import static io.napomni.testkit.contract.stage.Scene.DAY;
import static io.napomni.testkit.contract.stage.Scene.DONE;
import static io.napomni.testkit.contract.stage.Scene.IN_DOUBT;
import static io.napomni.testkit.contract.stage.Scene.LEASE;
import static io.napomni.testkit.contract.stage.Scene.LONGER;
import static io.napomni.testkit.contract.stage.Scene.REJECTED;
import static io.napomni.testkit.contract.stage.Scene.assertClosed;
import static io.napomni.testkit.contract.stage.Scene.assertOpen;
import static io.napomni.testkit.contract.stage.Scene.assertState;
import static io.napomni.testkit.contract.stage.Scene.begun;
import static io.napomni.testkit.contract.stage.Scene.dispatch;
import static io.napomni.testkit.contract.stage.Scene.ended;
import static io.napomni.testkit.contract.stage.Scene.key;
import static io.napomni.testkit.contract.stage.Scene.won;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.napomni.action.EffectKey;
import io.napomni.past.EffectState;
import io.napomni.port.Doubt;
import io.napomni.port.LedgerException;
import io.napomni.port.LostClaimException;
import io.napomni.port.store.ClaimResult.Won;
import io.napomni.port.store.Dispatch;
import io.napomni.port.store.JournalEntry;
import io.napomni.testkit.contract.stage.Scene;
import io.napomni.testkit.contract.stage.StoresOnTrial;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a ledger keeps of a dispatch: its beginning, its end, and that it is never begun twice. */
public interface OutcomesContract extends StoresOnTrial {

    @Test
    default void what_has_begun_is_never_stolen_not_even_when_its_lease_is_over() {
        begun(stores(), key("a"));
        assertClosed(openedAgain(), key("a"));
        advance(LONGER);
        assertClosed(openedAgain(), key("a"));
        assertState(stores(), key("a"), EffectState.SENDING);
    }

    @Test
    default void beginning_is_refused_when_the_lease_is_over() {
        Won won = won(stores(), key("a"));
        advance(LONGER);
        assertThatThrownBy(() -> stores().ledger().begin(dispatch(won, DAY))).isInstanceOf(LostClaimException.class);
        assertOpen(stores(), key("a"));
    }

    @Test
    default void beginning_is_refused_when_another_has_the_claim() {
        Won old = won(stores(), key("a"));
        advance(LONGER);
        Won young = won(openedAgain(), key("a"));
        assertThatThrownBy(() -> stores().ledger().begin(dispatch(old, DAY))).isInstanceOf(LostClaimException.class);
        openedAgain().ledger().begin(dispatch(young, DAY));
    }

    @Test
    default void beginning_twice_is_refused() {
        Dispatch dispatch = begun(stores(), key("a"));
        assertThatThrownBy(() -> stores().ledger().begin(dispatch)).isInstanceOf(LostClaimException.class);
        assertThat(stores().register().find(key("a")))
                .get()
                .extracting(row -> row.attempts())
                .isEqualTo(1);
    }

    @Test
    default void a_digest_of_which_one_effect_is_lost_does_not_begin() {
        Won won = won(stores(), key("a"), key("b"));
        stores().ledger().release(new Won(Map.of(key("a"), 0), won.fence()));
        won(openedAgain(), key("a"));
        assertThatThrownBy(() -> stores().ledger().begin(dispatch(won, DAY))).isInstanceOf(LostClaimException.class);
        assertState(stores(), key("b"), EffectState.CLAIMED);
    }

    @Test
    default void a_digest_begins_and_ends_together() {
        Dispatch dispatch = begun(stores(), key("a"), key("b"));
        assertState(stores(), key("a"), EffectState.SENDING);
        assertState(stores(), key("b"), EffectState.SENDING);
        stores().ledger().record(dispatch, DONE);
        assertState(openedAgain(), key("a"), EffectState.DONE);
        assertState(openedAgain(), key("b"), EffectState.DONE);
    }

    @Test
    default void what_a_digest_leaves_behind_may_begin_by_itself() {
        Won won = won(stores(), key("a"), key("b"));
        Dispatch without = new Dispatch("without b", won.only(List.of(key("a"))), DAY, "hash");
        Dispatch alone = new Dispatch("b alone", won.only(List.of(key("b"))), DAY, "other hash");

        stores().ledger().begin(without);
        assertState(stores(), key("b"), EffectState.CLAIMED);
        stores().ledger().begin(alone);
        stores().ledger().record(without, IN_DOUBT);
        stores().ledger().record(alone, IN_DOUBT);

        assertThat(openedAgain().doubts().dispatches())
                .extracting(Doubt::id, Doubt::keys, Doubt::contentHash)
                .containsExactlyInAnyOrder(
                        tuple("without b", List.of(key("a")), "hash"),
                        tuple("b alone", List.of(key("b")), "other hash"));
        openedAgain().doubts().resolve(key("b"), true, "anna", "the customer has it");
        assertState(openedAgain(), key("b"), EffectState.DONE);
        assertThat(openedAgain().doubts().dispatches())
                .extracting(Doubt::id, Doubt::contentHash)
                .containsExactly(tuple("without b", "hash"));
    }

    @Test
    default void done_rejected_and_doubt_stay_closed() {
        ended(stores(), DONE, key("done"));
        ended(stores(), REJECTED, key("rejected"));
        ended(stores(), IN_DOUBT, key("doubt"));
        advance(LONGER.multipliedBy(10_000));
        assertClosed(stores(), key("done"));
        assertClosed(stores(), key("rejected"));
        assertClosed(stores(), key("doubt"));
    }

    @Test
    default void what_is_deferred_opens_at_its_time_and_counts_the_attempts() {
        ended(stores(), Scene.deferred(LEASE), key("a"));
        assertClosed(stores(), key("a"));
        assertThat(stores().register().find(key("a"))).get().satisfies(row -> {
            assertThat(row.notBefore()).contains(row.updatedAt().plus(LEASE));
            assertThat(row.detail()).isEqualTo("greylisted (451 4.7.1)");
        });
        advance(LONGER);
        ended(stores(), DONE, key("a"));
        assertThat(stores().register().find(key("a"))).get().satisfies(row -> {
            assertThat(row.attempts()).isEqualTo(2);
            assertThat(row.notBefore()).isEmpty();
            assertThat(row.generation()).isZero();
            assertThat(row.detail()).isEqualTo("250 queued as 7F3A");
        });
    }

    /** Where statements take only so many keys at a time, the last of them counts as the first does. */
    @Test
    default void a_digest_of_hundreds_is_begun_whole_or_not_at_all() {
        EffectKey[] keys = IntStream.range(1_000, 1_600)
                .mapToObj(number -> key("digest-" + number))
                .toArray(EffectKey[]::new);
        Won whole = won(stores(), keys);
        EffectKey last = keys[keys.length - 1];
        stores().ledger().release(whole.only(List.of(last)));

        assertThatThrownBy(() -> stores().ledger().begin(dispatch(whole, DAY))).isInstanceOf(LostClaimException.class);
        assertState(stores(), keys[0], EffectState.CLAIMED);

        Won rest = whole.only(List.of(keys).subList(0, keys.length - 1));
        stores().ledger().begin(dispatch(rest, DAY));
        stores().ledger().record(dispatch(rest, DAY), DONE);
        assertState(stores(), keys[keys.length - 2], EffectState.DONE);
        assertOpen(stores(), last);
    }

    @Test
    default void what_never_began_can_be_deferred_or_rejected_but_not_done() {
        Won one = won(stores(), key("deferred"));
        stores().ledger().record(dispatch(one, DAY), Scene.deferred(LONGER));
        assertState(stores(), key("deferred"), EffectState.DEFERRED);
        Won two = won(stores(), key("rejected"));
        stores().ledger().record(dispatch(two, DAY), REJECTED);
        assertState(stores(), key("rejected"), EffectState.REJECTED);
        Dispatch three = dispatch(won(stores(), key("done")), DAY);
        assertThatThrownBy(() -> stores().ledger().record(three, DONE)).isInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> stores().ledger().record(three, IN_DOUBT)).isInstanceOf(LedgerException.class);
        assertState(stores(), key("done"), EffectState.CLAIMED);
    }

    @Test
    default void every_end_is_a_line_of_the_journal_with_the_run_that_caused_it() {
        stores().leases().acquire("run-7", LEASE);
        ended(stores(), DONE, key("a"));
        assertThat(stores().journal().about(key("a").toString(), 10))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.what()).isEqualTo("done");
                    assertThat(line.by()).isEqualTo("run-7");
                    assertThat(line.detail()).isEqualTo("250 queued as 7F3A");
                });
        ended(stores(), REJECTED, key("b"), key("c"));
        ended(stores(), IN_DOUBT, key("d"));
        assertThat(stores().journal().recent(3))
                .extracting(JournalEntry::what)
                .containsExactly("in-doubt", "rejected", "rejected");
    }
}
