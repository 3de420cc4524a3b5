package io.napomni.testkit.contract;

import static io.napomni.testkit.contract.stage.Scene.CAP;
import static io.napomni.testkit.contract.stage.Scene.CUSTOMER;
import static io.napomni.testkit.contract.stage.Scene.DATED;
import static io.napomni.testkit.contract.stage.Scene.DAY;
import static io.napomni.testkit.contract.stage.Scene.DONE;
import static io.napomni.testkit.contract.stage.Scene.IN_DOUBT;
import static io.napomni.testkit.contract.stage.Scene.LEASE;
import static io.napomni.testkit.contract.stage.Scene.LONGER;
import static io.napomni.testkit.contract.stage.Scene.NEXT_DAY;
import static io.napomni.testkit.contract.stage.Scene.REJECTED;
import static io.napomni.testkit.contract.stage.Scene.assertClosed;
import static io.napomni.testkit.contract.stage.Scene.assertOpen;
import static io.napomni.testkit.contract.stage.Scene.assertState;
import static io.napomni.testkit.contract.stage.Scene.begun;
import static io.napomni.testkit.contract.stage.Scene.ended;
import static io.napomni.testkit.contract.stage.Scene.key;
import static io.napomni.testkit.contract.stage.Scene.limited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.napomni.action.EffectKey;
import io.napomni.past.Contact;
import io.napomni.past.EffectState;
import io.napomni.past.PastView;
import io.napomni.port.Doubt;
import io.napomni.port.LedgerException;
import io.napomni.port.LostClaimException;
import io.napomni.port.store.Bucket;
import io.napomni.port.store.ClaimResult;
import io.napomni.port.store.ClaimResult.Won;
import io.napomni.port.store.Dispatch;
import io.napomni.testkit.contract.stage.Crowd;
import io.napomni.testkit.contract.stage.StoresOnTrial;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a run may rely on when it does once more what may have happened. */
public interface ResendingContract extends StoresOnTrial {

    @Test
    default void what_is_in_doubt_is_known_letter_by_letter_with_all_that_another_look_at_it_needs() {
        Dispatch letter = ended(stores(), IN_DOUBT, key("b"), key("a"));
        ended(stores(), DONE, key("done"));
        assertThat(openedAgain().doubts().dispatches())
                .singleElement()
                .isEqualTo(new Doubt(
                        letter.id(),
                        List.of(key("a"), key("b")),
                        CUSTOMER,
                        DAY,
                        stores().doubts().list().get(0).updatedAt(),
                        "hash-of-the-letter",
                        Optional.of(DATED),
                        1,
                        letter.won().fence()));
    }

    @Test
    default void what_a_dead_run_had_begun_is_known_in_the_same_way() {
        Dispatch left = begun(stores(), key("a"));
        advance(LONGER);
        assertThat(stores().leases().settleAbandoned()).isEqualTo(1);
        assertThat(stores().doubts().dispatches()).singleElement().satisfies(doubt -> {
            assertThat(doubt.id()).isEqualTo(left.id());
            assertThat(doubt.attempts()).isEqualTo(1);
        });
    }

    @Test
    default void begun_again_it_keeps_its_identity_its_generation_and_its_places() {
        Dispatch first = begun(stores(), limited(CAP, key("a"), key("b")), DAY);
        stores().ledger().record(first, IN_DOUBT);
        Won won = again(CAP);
        assertThat(won.generations()).isEqualTo(Map.of(key("a"), 0, key("b"), 0));
        assertThat(won.fence()).isGreaterThan(first.won().fence());
        assertState(openedAgain(), key("a"), EffectState.SENDING);
        assertThat(used(CAP)).isEqualTo(1);
        stores().ledger().record(new Dispatch(first.id(), won, DAY, "hash-of-the-letter"), DONE);
        assertClosed(stores(), key("b"));
        assertThat(stores().doubts().dispatches()).isEmpty();
        assertThat(used(CAP)).isEqualTo(1);
    }

    @Test
    default void however_often_it_is_begun_again_it_has_the_date_that_it_had_first() {
        Dispatch first = ended(stores(), IN_DOUBT, key("a"), key("b"));
        Won won = again();
        stores().ledger().record(new Dispatch(first.id(), won, DAY, "hash-of-the-letter", first.dated()), IN_DOUBT);
        advance(LONGER);
        assertThat(openedAgain().doubts().dispatches())
                .singleElement()
                .extracting(Doubt::dated)
                .isEqualTo(Optional.of(DATED));
    }

    private int used(Bucket bucket) {
        return stores().history().of(Set.of(), Set.of(), Set.of(bucket.key()), DAY).bucketsUsed().values().stream()
                .mapToInt(count -> count)
                .sum();
    }

    @Test
    default void begun_again_on_another_day_it_takes_a_place_of_that_day_as_well() {
        stores().ledger().record(begun(stores(), limited(CAP, key("a")), DAY), IN_DOUBT);
        again(NEXT_DAY);
        assertThat(used(CAP)).isEqualTo(1);
        assertThat(used(NEXT_DAY)).isEqualTo(1);
        advance(LONGER);
        stores().leases().settleAbandoned();
        stores().doubts().resolve(key("a"), false, "anna", "asked the customer");
        assertThat(used(CAP)).isZero();
        assertThat(used(NEXT_DAY)).isZero();
    }

    @Test
    default void where_no_place_is_left_it_is_not_begun_again_and_nothing_is_to_be_seen_of_it() {
        stores().ledger().record(begun(stores(), limited(CAP, key("a")), DAY), IN_DOUBT);
        begun(stores(), limited(NEXT_DAY, key("b")), DAY.plusDays(1));
        Doubt doubt = stores().doubts().dispatches().get(0);
        assertThat(stores().doubts().again(doubt, DAY.plusDays(1), List.of(NEXT_DAY), LEASE))
                .isEqualTo(new ClaimResult.LimitReached(NEXT_DAY));
        assertThat(stores().doubts().dispatches()).containsExactly(doubt);
        assertThat(used(NEXT_DAY)).isEqualTo(1);
    }

    private Won again(Bucket... buckets) {
        Doubt doubt = stores().doubts().dispatches().get(0);
        return (Won) stores().doubts().again(doubt, DAY, List.of(buckets), LEASE);
    }

    @Test
    default void every_try_that_may_have_arrived_is_counted_and_is_a_contact_of_its_day() {
        Dispatch first = ended(stores(), IN_DOUBT, key("a"));
        Doubt doubt = stores().doubts().dispatches().get(0);
        Won won = (Won) stores().doubts().again(doubt, DAY.plusDays(1), List.of(), LEASE);
        stores().ledger().record(new Dispatch(first.id(), won, DAY.plusDays(1), "hash-of-the-letter"), IN_DOUBT);
        assertThat(stores().doubts().dispatches())
                .singleElement()
                .extracting(Doubt::attempts)
                .isEqualTo(2);
        PastView past = stores().history().of(Set.of(), Set.of(CUSTOMER), Set.of(), DAY.plusDays(1));
        assertThat(past.contacts().get(CUSTOMER))
                .extracting(Contact::dispatch, Contact::day)
                .containsExactly(tuple(first.id(), DAY), tuple(first.id(), DAY.plusDays(1)));
        stores().doubts().resolve(key("a"), false, "anna", "asked the customer");
        assertThat(stores().history()
                        .of(Set.of(), Set.of(CUSTOMER), Set.of(), DAY.plusDays(1))
                        .contacts())
                .isEmpty();
    }

    @Test
    default void of_two_who_begin_it_again_one_wins() {
        ended(stores(), IN_DOUBT, key("a"));
        Doubt doubt = stores().doubts().dispatches().get(0);
        List<Boolean> won = Crowd.of(2, number -> stores().doubts().again(doubt, DAY, List.of(), LEASE) instanceof Won);
        assertThat(won).containsExactlyInAnyOrder(true, false);
    }

    @Test
    default void what_is_no_longer_in_doubt_or_no_longer_the_same_is_not_begun_again() {
        ended(stores(), IN_DOUBT, key("a"), key("b"));
        Doubt doubt = stores().doubts().dispatches().get(0);
        assertNotBegunAgain(like(doubt, doubt.id(), List.of(key("a")), doubt.fence()));
        assertNotBegunAgain(like(doubt, "another", doubt.keys(), doubt.fence()));
        assertNotBegunAgain(like(doubt, doubt.id(), doubt.keys(), doubt.fence() - 1));
        stores().doubts().resolve(key("a"), true, "anna", "the customer has it");
        assertNotBegunAgain(doubt);
        assertState(stores(), key("a"), EffectState.DONE);
    }

    private static Doubt like(Doubt doubt, String id, List<EffectKey> keys, long fence) {
        return new Doubt(
                id, keys, CUSTOMER, DAY, doubt.since(), doubt.contentHash(), doubt.dated(), doubt.attempts(), fence);
    }

    private void assertNotBegunAgain(Doubt doubt) {
        assertThat(stores().doubts().again(doubt, DAY, List.of(), LEASE)).isEqualTo(new ClaimResult.Taken());
    }

    @Test
    default void who_looked_before_it_was_begun_again_neither_begins_nor_settles_it() {
        Dispatch first = ended(stores(), IN_DOUBT, key("a"), key("b"));
        Doubt seen = stores().doubts().dispatches().get(0);
        Won won = again();
        stores().ledger().record(new Dispatch(first.id(), won, DAY, "hash-of-the-letter"), IN_DOUBT);
        assertNotBegunAgain(seen);
        assertThat(stores().doubts().resolve(seen, false, "probe", "not there yet"))
                .isZero();
        assertThat(stores().doubts().resolve(seen, true, "probe", "there")).isZero();
        assertState(stores(), key("a"), EffectState.IN_DOUBT);
        Doubt now = stores().doubts().dispatches().get(0);
        assertThat(stores().doubts().resolve(now, false, "probe", "not there")).isEqualTo(2);
        assertOpen(stores(), key("b"));
    }

    @Test
    default void a_doubt_that_was_denied_and_came_up_anew_is_another_one() {
        ended(stores(), IN_DOUBT, key("a"));
        Doubt seen = stores().doubts().dispatches().get(0);
        stores().doubts().resolve(seen, false, "anna", "the customer has no letter");
        ended(stores(), IN_DOUBT, key("a"));
        assertThat(stores().doubts().resolve(seen, false, "probe", "not there")).isZero();
        assertState(openedAgain(), key("a"), EffectState.IN_DOUBT);
    }

    @Test
    default void a_crash_leaves_it_in_doubt_as_before() {
        ended(stores(), IN_DOUBT, key("a"));
        again();
        advance(LONGER);
        assertThat(stores().leases().settleAbandoned()).isEqualTo(1);
        assertState(stores(), key("a"), EffectState.IN_DOUBT);
        assertThat(stores().doubts().dispatches().get(0).attempts()).isEqualTo(2);
    }

    @Test
    default void the_first_sender_who_answers_late_no_longer_decides() {
        Dispatch first = ended(stores(), IN_DOUBT, key("a"));
        again();
        assertThatThrownBy(() -> stores().ledger().record(first, REJECTED)).isInstanceOf(LostClaimException.class);
        assertThatThrownBy(() -> stores().ledger().record(first, IN_DOUBT)).isInstanceOf(LostClaimException.class);
        assertState(stores(), key("a"), EffectState.SENDING);
    }

    @Test
    default void the_first_sender_who_answers_late_that_it_is_done_ends_it_for_all() {
        Dispatch first = ended(stores(), IN_DOUBT, key("a"), key("b"));
        Dispatch second = new Dispatch(first.id(), again(), DAY, "hash-of-the-letter");
        stores().ledger().record(second, IN_DOUBT);
        stores().ledger().record(first, DONE);
        assertClosed(openedAgain(), key("a"));
        assertState(stores(), key("b"), EffectState.DONE);
        assertThat(stores().doubts().dispatches()).isEmpty();
        stores().ledger().record(second, DONE);
        assertState(stores(), key("a"), EffectState.DONE);
    }

    @Test
    default void the_first_sender_is_done_while_it_is_being_sent_again_or_was_denied_since() {
        Dispatch sending = ended(stores(), IN_DOUBT, key("a"));
        again();
        stores().ledger().record(sending, DONE);
        assertState(stores(), key("a"), EffectState.DONE);
        Dispatch denied = ended(stores(), IN_DOUBT, key("b"));
        stores().ledger().record(new Dispatch(denied.id(), again(), DAY, "hash-of-the-letter"), IN_DOUBT);
        stores().doubts().resolve(key("b"), false, "anna", "the customer has no letter");
        stores().ledger().record(denied, DONE);
        assertClosed(stores(), key("b"));
    }

    @Test
    default void broken_doubts_are_not_begun_again() {
        ended(stores(), IN_DOUBT, key("a"));
        Doubt doubt = stores().doubts().dispatches().get(0);
        assertThatThrownBy(() -> brokenStores().doubts().dispatches()).isInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> brokenStores().doubts().again(doubt, DAY, List.of(), LEASE))
                .isInstanceOf(LedgerException.class);
    }
}
