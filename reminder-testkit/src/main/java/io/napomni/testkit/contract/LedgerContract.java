package io.napomni.testkit.contract;

import static io.napomni.testkit.contract.stage.Scene.CUSTOMER;
import static io.napomni.testkit.contract.stage.Scene.DAY;
import static io.napomni.testkit.contract.stage.Scene.DONE;
import static io.napomni.testkit.contract.stage.Scene.LEASE;
import static io.napomni.testkit.contract.stage.Scene.LONGER;
import static io.napomni.testkit.contract.stage.Scene.assertClosed;
import static io.napomni.testkit.contract.stage.Scene.assertOpen;
import static io.napomni.testkit.contract.stage.Scene.begun;
import static io.napomni.testkit.contract.stage.Scene.claim;
import static io.napomni.testkit.contract.stage.Scene.dispatch;
import static io.napomni.testkit.contract.stage.Scene.ended;
import static io.napomni.testkit.contract.stage.Scene.key;
import static io.napomni.testkit.contract.stage.Scene.letter;
import static io.napomni.testkit.contract.stage.Scene.won;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.action.EffectKey;
import io.napomni.model.SubjectRef;
import io.napomni.past.EffectState;
import io.napomni.port.LedgerException;
import io.napomni.port.store.Claim;
import io.napomni.port.store.ClaimResult;
import io.napomni.port.store.ClaimResult.Taken;
import io.napomni.port.store.ClaimResult.Won;
import io.napomni.port.store.Ledger;
import io.napomni.port.store.Stores;
import io.napomni.testkit.contract.stage.Crowd;
import io.napomni.testkit.contract.stage.Scene;
import io.napomni.testkit.contract.stage.StoresOnTrial;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a ledger keeps of claims: who gets an effect, and for how long. */
public interface LedgerContract extends StoresOnTrial {

    @Test
    default void of_many_claimants_exactly_one_gets_each_effect() {
        List<EffectKey> keys =
                IntStream.range(0, 40).mapToObj(i -> key("many-" + i)).toList();
        List<List<Won>> wins = Crowd.of(8, number -> {
            Stores own = openedAgain();
            List<Won> won = new ArrayList<>();
            for (EffectKey key : keys) {
                if (claim(own, letter(key)) instanceof Won it) {
                    won.add(it);
                }
            }
            return won;
        });
        List<Won> all = wins.stream().flatMap(List::stream).toList();
        assertThat(all).flatExtracting(Won::keys).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(all).extracting(Won::fence).doesNotHaveDuplicates();
    }

    @Test
    default void an_answer_comes_for_each_claim_in_order() {
        won(stores(), key("taken"));
        List<ClaimResult> answers = stores().ledger()
                .claim(List.of(letter(key("a")), letter(key("taken")), letter(key("b")), letter(key("a"))), LEASE);
        assertThat(answers).hasSize(4);
        assertThat(answers.get(0))
                .isInstanceOfSatisfying(Won.class, it -> assertThat(it.keys()).containsExactly(key("a")));
        assertThat(answers.get(1)).isInstanceOf(Taken.class);
        assertThat(answers.get(2)).isInstanceOf(Won.class);
        assertThat(answers.get(3)).isInstanceOf(Taken.class);
    }

    @Test
    default void nothing_asked_is_nothing_answered() {
        assertThat(stores().ledger().claim(List.of(), LEASE)).isEmpty();
        assertThat(stores().ledger().closed(List.of())).isEmpty();
    }

    @Test
    default void a_digest_wins_the_keys_that_are_still_free() {
        ended(stores(), DONE, key("closed"));
        won(stores(), key("in other hands"));
        Won won = won(stores(), key("in other hands"), key("free 1"), key("closed"), key("free 2"));
        assertThat(won.keys()).containsExactlyInAnyOrder(key("free 1"), key("free 2"));
        assertThat(won.generations().values()).containsOnly(0);
    }

    @Test
    default void fences_grow_with_every_claim() {
        long first = won(stores(), key("a")).fence();
        long second = won(openedAgain(), key("b")).fence();
        advance(LONGER);
        long third = won(stores(), key("a")).fence();
        assertThat(second).isGreaterThan(first);
        assertThat(third).isGreaterThan(second);
    }

    @Test
    default void a_claim_is_free_again_when_its_lease_is_over() {
        Won lost = won(stores(), key("a"));
        assertClosed(stores(), key("a"));
        advance(LONGER);
        assertOpen(stores(), key("a"));
        assertThat(won(stores(), key("a")).fence()).isGreaterThan(lost.fence());
    }

    @Test
    default void what_was_claimed_and_not_begun_can_be_given_back() {
        Won won = won(stores(), key("a"), key("b"));
        stores().ledger().release(won);
        assertOpen(stores(), key("a"));
        assertThat(stores().register().find(key("a"))).isEmpty();
        assertThat(won(stores(), key("a"), key("b")).keys()).hasSize(2);
    }

    @Test
    default void giving_back_leaves_what_has_begun_and_what_another_took() {
        Won first = won(stores(), key("begun"));
        stores().ledger().begin(dispatch(first, DAY));
        stores().ledger().release(first);
        Scene.assertState(stores(), key("begun"), EffectState.SENDING);

        Won lost = won(stores(), key("taken"));
        advance(LONGER);
        won(stores(), key("taken"));
        stores().ledger().release(lost);
        assertClosed(stores(), key("taken"));
    }

    @Test
    default void a_deferred_effect_given_back_is_deferred_as_before() {
        ended(stores(), Scene.deferred(LEASE), key("a"));
        advance(LONGER);
        stores().ledger().release(won(stores(), key("a")));
        Scene.assertState(stores(), key("a"), EffectState.DEFERRED);
        assertOpen(stores(), key("a"));
    }

    @Test
    default void keys_of_full_length_with_cyrillic_bars_and_backslashes_survive() {
        String id = "Заказ №7|\\|'\"%_ 🙂 " + "я".repeat(330);
        EffectKey longest = new EffectKey("сцена|1\\", new SubjectRef("1c", "order", id), "срок@2026-11-23", "письмо");
        EffectKey full = new EffectKey(longest.scenario(), longest.subject(), padded(longest), longest.step());
        begun(stores(), full);
        assertThat(openedAgain().register().find(full))
                .get()
                .extracting(row -> row.key())
                .isEqualTo(full);
        assertThat(openedAgain().register().about(full.subject())).hasSize(1);
        assertClosed(stores(), full);
        assertOpen(stores(), longest);
    }

    private static String padded(EffectKey key) {
        int length = key.scenario().length()
                + key.subject().toString().length()
                + key.occasion().length()
                + key.step().length();
        return key.occasion() + "ы".repeat(400 - length);
    }

    @Test
    default void keys_that_differ_by_case_accent_or_blank_are_different() {
        for (String id : List.of("a", "A", "a ", "й", "и\u0306", "Й", "1", "01")) {
            assertThat(won(stores(), key(id)).keys()).containsExactly(key(id));
        }
    }

    @Test
    default void closed_names_what_a_claim_would_not_get() {
        won(stores(), key("claimed"));
        begun(stores(), key("sending"));
        ended(stores(), DONE, key("done"));
        ended(stores(), Scene.deferred(LONGER), key("deferred"));
        List<EffectKey> asked =
                List.of(key("claimed"), key("sending"), key("done"), key("deferred"), key("never touched"));
        assertThat(stores().ledger().closed(asked)).containsExactlyInAnyOrderElementsOf(asked.subList(0, 4));
    }

    @Test
    default void thousands_of_keys_are_asked_and_claimed_at_once() {
        List<EffectKey> keys =
                IntStream.range(0, 2_500).mapToObj(i -> key("n" + i)).toList();
        List<Claim> claims = keys.stream().map(Scene::letter).toList();
        assertThat(stores().ledger().claim(claims, LEASE)).hasSize(2_500).allMatch(Won.class::isInstance);
        assertThat(stores().ledger().closed(keys)).hasSize(2_500);
    }

    @Test
    default void a_broken_ledger_throws_and_never_answers_empty() {
        Won won = won(stores(), key("a"));
        Ledger broken = brokenStores().ledger();
        assertThatThrownBy(() -> broken.closed(List.of(key("a")))).isInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> broken.claim(List.of(letter(key("b"))), LEASE)).isInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> broken.begin(dispatch(won, DAY))).isInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> broken.record(dispatch(won, DAY), DONE)).isInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> broken.release(won)).isInstanceOf(LedgerException.class);
    }

    @Test
    default void what_was_claimed_is_seen_with_customer_and_label() {
        won(stores(), key("a"));
        assertThat(openedAgain().register().find(key("a"))).get().satisfies(row -> {
            assertThat(row.state()).isEqualTo(EffectState.CLAIMED);
            assertThat(row.customer()).isEqualTo(CUSTOMER);
            assertThat(row.label()).isEqualTo("contract 17/26");
            assertThat(row.attempts()).isZero();
            assertThat(row.day()).isEmpty();
        });
    }
}
