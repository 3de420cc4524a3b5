package io.napomni.testkit.contract;

import static io.napomni.testkit.contract.stage.Scene.DAY;
import static io.napomni.testkit.contract.stage.Scene.DONE;
import static io.napomni.testkit.contract.stage.Scene.LONGER;
import static io.napomni.testkit.contract.stage.Scene.REJECTED;
import static io.napomni.testkit.contract.stage.Scene.assertOpen;
import static io.napomni.testkit.contract.stage.Scene.assertState;
import static io.napomni.testkit.contract.stage.Scene.begun;
import static io.napomni.testkit.contract.stage.Scene.dispatch;
import static io.napomni.testkit.contract.stage.Scene.ended;
import static io.napomni.testkit.contract.stage.Scene.key;
import static io.napomni.testkit.contract.stage.Scene.won;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.past.EffectState;
import io.napomni.port.LostClaimException;
import io.napomni.port.store.ClaimResult.Won;
import io.napomni.port.store.Dispatch;
import io.napomni.testkit.contract.stage.StoresOnTrial;
import org.junit.jupiter.api.Test;

/** What a ledger does with an outcome that comes twice, or after somebody else has had the effect in hand. */
public interface LateOutcomesContract extends StoresOnTrial {

    @Test
    default void the_same_outcome_twice_is_harmless() {
        Dispatch dispatch = ended(stores(), DONE, key("a"));
        stores().ledger().record(dispatch, DONE);
        assertState(stores(), key("a"), EffectState.DONE);
        assertThat(stores().journal().about(key("a").toString(), 10)).hasSize(1);
    }

    @Test
    default void another_outcome_after_the_end_is_refused() {
        Dispatch dispatch = ended(stores(), DONE, key("a"));
        assertThatThrownBy(() -> stores().ledger().record(dispatch, REJECTED)).isInstanceOf(LostClaimException.class);
        assertState(stores(), key("a"), EffectState.DONE);
        assertFinishedLate("a");
    }

    @Test
    default void an_outcome_after_the_lease_ends_the_doubt() {
        Dispatch slow = begun(stores(), key("a"));
        advance(LONGER);
        assertThat(openedAgain().leases().settleAbandoned()).isEqualTo(1);
        stores().ledger().record(slow, DONE);
        assertState(stores(), key("a"), EffectState.DONE);
    }

    @Test
    default void an_outcome_after_a_person_denied_it_still_closes_the_effect() {
        Dispatch slow = begun(stores(), key("a"));
        advance(LONGER);
        stores().leases().settleAbandoned();
        stores().doubts().resolve(key("a"), false, "anna", "the customer has no letter");
        stores().ledger().record(slow, DONE);
        assertState(stores(), key("a"), EffectState.DONE);
    }

    @Test
    default void an_outcome_after_another_took_the_effect_is_refused_and_told() {
        Dispatch slow = begun(stores(), key("a"));
        advance(LONGER);
        stores().leases().settleAbandoned();
        stores().doubts().resolve(key("a"), false, "anna", "the customer has no letter");
        Won young = won(openedAgain(), key("a"));
        assertThatThrownBy(() -> stores().ledger().record(slow, DONE)).isInstanceOf(LostClaimException.class);
        assertFinishedLate("a");
        openedAgain().ledger().begin(dispatch(young, DAY));
    }

    @Test
    default void an_outcome_of_a_claim_that_was_lost_before_it_began_is_refused() {
        Won old = won(stores(), key("a"));
        advance(LONGER);
        won(openedAgain(), key("a"));
        assertThatThrownBy(() -> stores().ledger().record(dispatch(old, DAY), REJECTED))
                .isInstanceOf(LostClaimException.class);
        assertState(stores(), key("a"), EffectState.CLAIMED);
    }

    @Test
    default void an_outcome_from_before_a_re_arming_does_not_close_it_again() {
        Dispatch dispatch = ended(stores(), DONE, key("a"));
        stores().register().clear(key("a"), "anna", "asked for it again");
        assertThatThrownBy(() -> stores().ledger().record(dispatch, DONE)).isInstanceOf(LostClaimException.class);
        assertOpen(stores(), key("a"));
    }

    @Test
    default void an_outcome_of_another_dispatch_than_began_the_effect_is_refused() {
        Won won = won(stores(), key("a"));
        stores().ledger().begin(new Dispatch("one", won, DAY, "hash"));
        Dispatch other = new Dispatch("other", won, DAY, "hash");
        assertThatThrownBy(() -> stores().ledger().record(other, DONE)).isInstanceOf(LostClaimException.class);
        assertState(stores(), key("a"), EffectState.SENDING);
    }

    private void assertFinishedLate(String deal) {
        assertThat(stores().journal().about(key(deal).toString(), 1))
                .singleElement()
                .extracting(line -> line.what())
                .isEqualTo("finished-late");
    }
}
