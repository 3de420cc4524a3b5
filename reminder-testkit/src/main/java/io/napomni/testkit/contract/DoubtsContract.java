package io.napomni.testkit.contract;

import static io.napomni.testkit.contract.stage.Scene.CUSTOMER;
import static io.napomni.testkit.contract.stage.Scene.DAY;
import static io.napomni.testkit.contract.stage.Scene.DONE;
import static io.napomni.testkit.contract.stage.Scene.IN_DOUBT;
import static io.napomni.testkit.contract.stage.Scene.assertClosed;
import static io.napomni.testkit.contract.stage.Scene.assertState;
import static io.napomni.testkit.contract.stage.Scene.begun;
import static io.napomni.testkit.contract.stage.Scene.ended;
import static io.napomni.testkit.contract.stage.Scene.key;
import static io.napomni.testkit.contract.stage.Scene.limited;
import static io.napomni.testkit.contract.stage.Scene.won;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.past.EffectState;
import io.napomni.past.PastView;
import io.napomni.port.LedgerException;
import io.napomni.port.store.Bucket;
import io.napomni.port.store.RegisterRow;
import io.napomni.testkit.contract.stage.StoresOnTrial;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What people may rely on when they settle doubts. */
public interface DoubtsContract extends StoresOnTrial {

    @Test
    default void doubts_are_listed_oldest_first() {
        ended(stores(), IN_DOUBT, key("b"));
        advance(Duration.ofSeconds(1));
        ended(stores(), IN_DOUBT, key("a"));
        ended(stores(), DONE, key("c"));
        assertThat(openedAgain().doubts().list()).extracting(RegisterRow::key).containsExactly(key("b"), key("a"));
    }

    @Test
    default void a_doubt_that_proves_true_is_done_for_all_its_effects() {
        ended(stores(), IN_DOUBT, key("a"), key("b"));
        ended(stores(), IN_DOUBT, key("another letter"));
        assertThat(stores().doubts().resolve(key("b"), true, "anna", "the customer has it"))
                .isEqualTo(2);
        assertState(openedAgain(), key("a"), EffectState.DONE);
        assertState(openedAgain(), key("b"), EffectState.DONE);
        assertState(openedAgain(), key("another letter"), EffectState.IN_DOUBT);
        assertClosed(stores(), key("a"));
    }

    @Test
    default void a_doubt_that_proves_false_opens_again_under_the_same_generation() {
        Bucket cap = new Bucket("cap|b24:company:44|2026-11-23", 1);
        stores().ledger().record(begun(stores(), limited(cap, key("a"), key("b")), DAY), IN_DOUBT);
        assertThat(stores().doubts().resolve(key("a"), false, "anna", "nothing in the outbox"))
                .isEqualTo(2);
        assertThat(stores().doubts().list()).isEmpty();
        PastView past = stores().history().of(Set.of(key("a")), Set.of(CUSTOMER), Set.of(cap.key()), DAY);
        assertThat(past.effects()).isEmpty();
        assertThat(past.contacts()).isEmpty();
        assertThat(past.bucketsUsed()).containsEntry(cap.key(), 0);
        assertThat(won(openedAgain(), key("a"), key("b")).generations())
                .containsEntry(key("a"), 0)
                .containsEntry(key("b"), 0);
    }

    @Test
    default void what_a_person_found_out_is_in_the_journal() {
        ended(stores(), IN_DOUBT, key("a"));
        stores().doubts().resolve(key("a"), true, "anna", "the customer has it");
        assertThat(stores().journal().about(key("a").toString(), 1))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.what()).isEqualTo("resolved-done");
                    assertThat(line.by()).isEqualTo("anna");
                    assertThat(line.detail()).isEqualTo("the customer has it");
                });
        ended(stores(), IN_DOUBT, key("b"));
        stores().doubts().resolve(key("b"), false, "anna", "nothing in the outbox");
        assertThat(stores().journal().recent(1)).extracting(line -> line.what()).containsExactly("resolved-open");
    }

    @Test
    default void what_is_not_in_doubt_is_not_resolved() {
        ended(stores(), DONE, key("done"));
        begun(stores(), key("begun"));
        for (String deal : new String[] {"done", "begun", "never touched"}) {
            assertThat(stores().doubts().resolve(key(deal), false, "anna", "")).isZero();
        }
        assertClosed(stores(), key("done"));
        assertClosed(stores(), key("begun"));
    }

    @Test
    default void broken_doubts_throw_and_never_answer_empty() {
        assertThatThrownBy(() -> brokenStores().doubts().list()).isInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> brokenStores().doubts().resolve(key("a"), true, "anna", ""))
                .isInstanceOf(LedgerException.class);
    }
}
