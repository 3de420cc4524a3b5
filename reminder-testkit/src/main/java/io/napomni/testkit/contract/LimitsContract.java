package io.napomni.testkit.contract;

import static io.napomni.testkit.contract.stage.Scene.CUSTOMER;
import static io.napomni.testkit.contract.stage.Scene.DAY;
import static io.napomni.testkit.contract.stage.Scene.DONE;
import static io.napomni.testkit.contract.stage.Scene.IN_DOUBT;
import static io.napomni.testkit.contract.stage.Scene.LEASE;
import static io.napomni.testkit.contract.stage.Scene.LONGER;
import static io.napomni.testkit.contract.stage.Scene.REJECTED;
import static io.napomni.testkit.contract.stage.Scene.assertOpen;
import static io.napomni.testkit.contract.stage.Scene.begun;
import static io.napomni.testkit.contract.stage.Scene.claim;
import static io.napomni.testkit.contract.stage.Scene.key;
import static io.napomni.testkit.contract.stage.Scene.limited;
import static io.napomni.testkit.contract.stage.Scene.won;
import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.EffectKey;
import io.napomni.port.Doubt;
import io.napomni.port.Outcome;
import io.napomni.port.store.Bucket;
import io.napomni.port.store.Claim;
import io.napomni.port.store.ClaimResult;
import io.napomni.port.store.ClaimResult.LimitReached;
import io.napomni.port.store.ClaimResult.Taken;
import io.napomni.port.store.ClaimResult.Won;
import io.napomni.port.store.Dispatch;
import io.napomni.port.store.Stores;
import io.napomni.testkit.contract.stage.Crowd;
import io.napomni.testkit.contract.stage.Scene;
import io.napomni.testkit.contract.stage.StoresOnTrial;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a ledger keeps of limits: they are counted in the claim's own transaction. */
public interface LimitsContract extends StoresOnTrial {

    /** A limit of one letter a day for the customer. */
    Bucket ONE = new Bucket("cap|b24:company:44|2026-11-23", 1);

    @Test
    default void a_full_bucket_stops_a_claim_and_nothing_is_taken() {
        Bucket wide = new Bucket("run|7", 10);
        won(stores(), limited(ONE, key("a")));
        Claim next = new Claim(List.of(key("b"), key("c")), CUSTOMER, "", true, List.of(wide, ONE));
        assertThat(claim(stores(), next)).isEqualTo(new LimitReached(ONE));
        assertOpen(stores(), key("b"));
        assertOpen(stores(), key("c"));
        assertThat(used(wide)).isZero();
        assertThat(used(ONE)).isEqualTo(1);
    }

    @Test
    default void a_digest_takes_one_place() {
        won(stores(), limited(ONE, key("a"), key("b"), key("c")));
        assertThat(used(ONE)).isEqualTo(1);
    }

    @Test
    default void a_claim_that_gets_nothing_takes_no_place() {
        won(stores(), key("a"));
        assertThat(claim(stores(), limited(ONE, key("a")))).isInstanceOf(Taken.class);
        assertThat(used(ONE)).isZero();
    }

    @Test
    default void claims_of_one_call_share_a_bucket() {
        Bucket two = new Bucket("quota|year|2026-11-23", 2);
        List<Claim> claims =
                IntStream.range(0, 4).mapToObj(i -> limited(two, key("q" + i))).toList();
        List<ClaimResult> answers = stores().ledger().claim(claims, LEASE);
        assertThat(answers.subList(0, 2)).allMatch(Won.class::isInstance);
        assertThat(answers.subList(2, 4)).containsOnly(new LimitReached(two));
    }

    @Test
    default void a_limit_holds_among_many_claimants() {
        Bucket five = new Bucket("quota|month|2026-11-23", 5);
        List<Long> wins = Crowd.of(8, number -> {
            Stores own = openedAgain();
            return IntStream.range(0, 5)
                    .mapToObj(i -> claim(own, limited(five, key(number + "-" + i))))
                    .filter(Won.class::isInstance)
                    .count();
        });
        assertThat(wins.stream().mapToLong(Long::longValue).sum()).isEqualTo(5);
        assertThat(used(five)).isEqualTo(5);
    }

    @Test
    default void giving_back_gives_the_place_back_once_nothing_of_the_claim_is_left() {
        Won won = won(stores(), limited(ONE, key("a"), key("b")));
        stores().ledger().release(part(won, key("a")));
        assertThat(used(ONE)).isEqualTo(1);
        stores().ledger().release(part(won, key("b")));
        assertThat(used(ONE)).isZero();
    }

    @Test
    default void what_is_sent_again_leaves_its_place_to_what_else_of_the_claim_has_happened() {
        Won won = won(stores(), limited(ONE, key("a"), key("b")));
        ended(part(won, key("a")), IN_DOUBT);
        ended(part(won, key("b")), DONE);
        Doubt doubt = stores().doubts().dispatches().get(0);

        Won again = (Won) stores().doubts().again(doubt, DAY, List.of(ONE), LEASE);
        stores().ledger().record(new Dispatch(doubt.id(), again, DAY, doubt.contentHash()), REJECTED);

        assertThat(claim(stores(), limited(ONE, key("c")))).isEqualTo(new LimitReached(ONE));
    }

    private void ended(Won part, Outcome outcome) {
        Dispatch dispatch = new Dispatch("of " + part.keys(), part, DAY, "hash");
        stores().ledger().begin(dispatch);
        stores().ledger().record(dispatch, outcome);
    }

    @Test
    default void two_parts_of_a_claim_that_are_rejected_at_once_leave_no_place_behind() {
        for (int round = 0; round < 20; round++) {
            EffectKey one = key("one-" + round);
            EffectKey other = key("other-" + round);
            Won won = won(stores(), limited(ONE, one, other));
            Crowd.of(2, number -> {
                Won part = part(won, number == 0 ? one : other);
                ended(part, REJECTED);
                return part;
            });
            assertThat(used(ONE)).as("in round %s", round).isZero();
        }
    }

    private static Won part(Won won, EffectKey key) {
        return new Won(Map.of(key, 0), won.fence());
    }

    @Test
    default void a_claim_whose_lease_is_over_holds_no_place() {
        won(stores(), limited(ONE, key("a")));
        advance(LONGER);
        assertThat(won(stores(), limited(ONE, key("b"))).keys()).containsExactly(key("b"));
        assertThat(used(ONE)).isEqualTo(1);
    }

    @Test
    default void what_certainly_did_not_happen_gives_its_place_back() {
        for (Outcome outcome : List.of(REJECTED, Scene.deferred(LEASE))) {
            Dispatch dispatch = begun(stores(), limited(ONE, key("no " + outcome)), DAY);
            assertThat(used(ONE)).isEqualTo(1);
            stores().ledger().record(dispatch, outcome);
            assertThat(used(ONE)).isZero();
        }
    }

    @Test
    default void what_may_have_happened_keeps_its_place() {
        for (Outcome outcome : List.of(DONE, IN_DOUBT)) {
            Bucket bucket = new Bucket("cap|" + outcome, 1);
            Dispatch dispatch = begun(stores(), limited(bucket, key("yes " + outcome)), DAY);
            stores().ledger().record(dispatch, outcome);
            assertThat(used(bucket)).isEqualTo(1);
        }
    }

    private int used(Bucket bucket) {
        Map<String, Integer> used = stores().history()
                .of(Set.of(), Set.of(), Set.of(bucket.key()), DAY)
                .bucketsUsed();
        assertThat(used).containsOnlyKeys(bucket.key());
        return used.values().iterator().next();
    }
}
