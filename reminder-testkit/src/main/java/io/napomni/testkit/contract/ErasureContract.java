package io.napomni.testkit.contract;

import static io.napomni.testkit.contract.stage.Scene.CUSTOMER;
import static io.napomni.testkit.contract.stage.Scene.DAY;
import static io.napomni.testkit.contract.stage.Scene.DONE;
import static io.napomni.testkit.contract.stage.Scene.IN_DOUBT;
import static io.napomni.testkit.contract.stage.Scene.LONGER;
import static io.napomni.testkit.contract.stage.Scene.REJECTED;
import static io.napomni.testkit.contract.stage.Scene.assertClosed;
import static io.napomni.testkit.contract.stage.Scene.begun;
import static io.napomni.testkit.contract.stage.Scene.deferred;
import static io.napomni.testkit.contract.stage.Scene.ended;
import static io.napomni.testkit.contract.stage.Scene.key;
import static io.napomni.testkit.contract.stage.Scene.limited;
import static io.napomni.testkit.contract.stage.Scene.won;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.napomni.action.EffectKey;
import io.napomni.model.CustomerRef;
import io.napomni.past.Contact;
import io.napomni.past.EffectState;
import io.napomni.past.Hold;
import io.napomni.past.PastEffect;
import io.napomni.past.PastView;
import io.napomni.port.LedgerException;
import io.napomni.port.LostClaimException;
import io.napomni.port.Outcome;
import io.napomni.port.store.Bucket;
import io.napomni.port.store.Dispatch;
import io.napomni.port.store.HeldItem;
import io.napomni.port.store.RegisterQuery;
import io.napomni.port.store.RegisterRow;
import io.napomni.port.upkeep.ErasureAct;
import io.napomni.port.upkeep.Kept;
import io.napomni.port.upkeep.Retention;
import io.napomni.port.upkeep.Whom;
import io.napomni.testkit.contract.stage.StoresOnTrial;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a person may rely on who asks what is kept of them, and that it be erased. */
public interface ErasureContract extends StoresOnTrial {

    private ErasureAct erased(String deal) {
        return upkeep().erase(new Whom.OfSubject(key(deal).subject()), "anna", "letter of 22 November");
    }

    private ErasureAct erasedCustomer() {
        return upkeep().erase(new Whom.OfCustomer(CUSTOMER), "anna", "letter of 22 November");
    }

    /** Something of every kind about the deal, and of its customer. */
    private void lived(String deal) {
        ended(stores(), DONE, key(deal));
        stores().register().clear(key(deal), "anna", "Ivanov has lost it");
        ended(stores(), REJECTED, key(deal));
        stores().holds()
                .place(new Hold(
                        "hold-" + deal,
                        new Hold.Scope.OfSubject(key(deal).subject()),
                        Optional.empty(),
                        "Ivanov is ill",
                        "anna"));
        stores().holds().lift("hold-" + deal, "anna", "lifted for " + deal);
        stores().holds()
                .place(new Hold("pause", new Hold.Scope.OfCustomer(CUSTOMER), Optional.empty(), "Ivanov paid", "anna"));
        HeldItem item = new HeldItem(
                "r-" + deal,
                "f1",
                "contract of Ivanov",
                false,
                List.of(CUSTOMER.toString(), key(deal).subject().toString()));
        stores().approvals().hold("run-1", "volume", List.of(item));
    }

    @Test
    default void everything_kept_of_a_subject_is_told_and_nothing_of_others() {
        lived("7");
        ended(stores(), DONE, key("8"));
        Kept kept = upkeep().export(new Whom.OfSubject(key("7").subject()));
        assertThat(kept.about()).isEqualTo("b24:deal:7");
        assertThat(kept.effects())
                .extracting(RegisterRow::key, RegisterRow::state)
                .containsExactly(tuple(key("7"), EffectState.REJECTED));
        assertThat(kept.attempts()).hasSize(2).allMatch(one -> one.contentHash().equals("hash-of-the-letter"));
        assertThat(kept.lines())
                .extracting(line -> line.what())
                .containsExactly("done", "cleared", "rejected", "hold-placed", "hold-lifted");
        assertThat(kept.holds()).isEmpty();
        assertThat(kept.approvals()).extracting(HeldItem::reminder).containsExactly("r-7");
    }

    @Test
    default void everything_kept_of_a_customer_is_told_with_all_their_subjects() {
        lived("7");
        ended(stores(), DONE, key("8"));
        Kept kept = upkeep().export(new Whom.OfCustomer(CUSTOMER));
        assertThat(kept.effects()).extracting(RegisterRow::key).containsExactlyInAnyOrder(key("7"), key("8"));
        assertThat(kept.holds()).extracting(Hold::id).containsExactly("pause");
        assertThat(kept.lines()).hasSize(7);
        assertThat(upkeep().export(new Whom.OfCustomer(new CustomerRef("b24", "company", "4")))
                        .isEmpty())
                .isTrue();
    }

    @Test
    default void the_act_says_what_was_erased_when_and_by_whom_and_names_nobody() {
        lived("7");
        Instant before = storeNow();
        ErasureAct act = erased("7");
        assertThat(act)
                .isEqualTo(new ErasureAct(
                        act.pseudonym(), act.at(), "anna", "letter of 22 November", 1, 1, 2, 5, 0, 1, 0));
        assertThat(act.at()).isBetween(before, storeNow());
        assertThat(act.pseudonym()).startsWith("b24:deal:~").doesNotContain("7\"");
        assertThat(stores().journal().recent(1)).singleElement().satisfies(line -> {
            assertThat(line.what()).isEqualTo("erased");
            assertThat(line.about()).isEqualTo(act.pseudonym());
            assertThat(line.detail()).contains(act.counts());
        });
        assertThat(erased("7").isEmpty()).isTrue();
    }

    @Test
    default void nothing_tells_afterwards_who_it_was() {
        lived("7");
        erasedCustomer();
        assertThat(upkeep().export(new Whom.OfSubject(key("7").subject())).isEmpty())
                .isTrue();
        assertThat(upkeep().export(new Whom.OfCustomer(CUSTOMER)).isEmpty()).isTrue();
        String left = stores().register().list(RegisterQuery.newest(EnumSet.allOf(EffectState.class), 99))
                + stores().journal().recent(99).toString()
                + stores().holds().inForce(DAY)
                + stores().approvals().waiting();
        assertThat(left).contains("~").doesNotContain("Ivanov", "b24:deal:7", "company:44", "contract 17/26", "hold-7");
    }

    @Test
    default void an_erased_occasion_is_never_done_again_whatever_its_state_was() {
        ended(stores(), DONE, key("done"));
        ended(stores(), REJECTED, key("rejected"));
        ended(stores(), IN_DOUBT, key("doubt"));
        ended(stores(), deferred(Duration.ZERO), key("deferred"));
        ended(stores(), deferred(Duration.ZERO), key("cancelled"));
        stores().register().cancel(key("cancelled"), "gone");
        stores().ledger().release(won(stores(), key("given back")));
        List<String> all = List.of("done", "rejected", "doubt", "deferred", "cancelled", "given back");
        all.forEach(this::erased);
        all.forEach(deal -> assertClosed(openedAgain(), key(deal)));
        assertThat(stores().leases().deferred()).isEmpty();
        assertThat(stores().doubts().list()).isEmpty();
        assertThat(stores().doubts().dispatches()).isEmpty();
        for (RegisterRow row : stores().register().list(RegisterQuery.newest(EnumSet.allOf(EffectState.class), 99))) {
            stores().register().clear(row.key(), "anna", "by its pseudonym");
            stores().doubts().resolve(row.key(), false, "anna", "by its pseudonym");
        }
        all.forEach(deal -> assertClosed(openedAgain(), key(deal)));
    }

    @Test
    default void what_was_erased_and_then_tidied_away_is_not_done_again_either_nor_the_other_way_round() {
        ended(stores(), DONE, key("7"));
        erased("7");
        ended(stores(), DONE, key("8"));
        advance(TidyingContract.AGES);
        assertThat(upkeep().tidy(Retention.standard()).register()).isEqualTo(2);
        erased("8");
        assertClosed(openedAgain(), key("7"));
        assertClosed(openedAgain(), key("8"));
    }

    @Test
    default void caps_and_stages_still_count_what_an_erased_customer_got() {
        ended(stores(), DONE, key("7"));
        erasedCustomer();
        PastView past = stores().history().of(Set.of(key("7")), Set.of(CUSTOMER), Set.of(), DAY);
        assertThat(past.effects())
                .containsEntry(
                        key("7"), new PastEffect(key("7"), EffectState.DONE, Optional.of(DAY), Optional.empty()));
        assertThat(past.contacts().get(CUSTOMER))
                .extracting(Contact::subject, Contact::day)
                .containsExactly(tuple(key("7").subject(), DAY));
    }

    @Test
    default void a_new_occasion_of_an_erased_subject_is_a_new_one() {
        ended(stores(), DONE, key("7"));
        erased("7");
        EffectKey next = new EffectKey("contract-renewal", key("7").subject(), "renewal@2028-01-31", "mail");
        ended(stores(), DONE, next);
        assertClosed(stores(), next);
        assertThat(stores().register().find(next)).isPresent();
    }

    @Test
    default void names_of_buckets_tell_nobody_either() {
        Bucket cap = new Bucket("letters|" + CUSTOMER + "|2026-11-23", 2);
        stores().ledger().record(begun(stores(), limited(cap, key("7")), DAY), DONE);
        erased("7");
        assertThat(stores().history()
                        .of(Set.of(), Set.of(), Set.of(cap.key()), DAY)
                        .bucketsUsed())
                .containsEntry(cap.key(), 0);
    }

    @Test
    default void what_a_run_has_in_hand_is_not_erased_until_its_lease_is_over() {
        begun(stores(), key("7"));
        assertThatThrownBy(() -> erased("7"))
                .isInstanceOf(LedgerException.class)
                .hasMessageContainingAll("in hand", "nothing was erased");
        assertThat(stores().register().find(key("7"))).isPresent();
        advance(LONGER);
        assertThat(erased("7").effects()).isEqualTo(1);
        assertClosed(stores(), key("7"));
    }

    @Test
    default void what_a_person_has_not_let_go_does_not_go_because_of_an_erasure() {
        lived("7");
        erased("7");
        assertThat(openedAgain().approvals().find(List.of("r-7")))
                .containsEntry("r-7", new HeldItem("r-7", "", "", false, List.of()));
        assertThat(stores().approvals().waiting()).isEmpty();
        assertThat(stores().approvals().approve("run-1", "anna")).isZero();
        advance(TidyingContract.AGES);
        upkeep().tidy(Retention.standard());
        assertThat(stores().approvals().find(List.of("r-7"))).hasSize(1);
    }

    @Test
    default void what_was_let_go_has_to_be_let_go_anew_after_an_erasure() {
        lived("7");
        stores().approvals().approve("run-1", "anna");
        assertThat(erased("7").approvals()).isEqualTo(1);
        assertThat(stores().approvals().find(List.of("r-7")))
                .containsEntry("r-7", new HeldItem("r-7", "", "", false, List.of()));
    }

    @Test
    default void an_outcome_that_comes_after_the_erasure_does_not_write_the_person_back() {
        Dispatch slow = begun(stores(), key("7"));
        advance(LONGER);
        erased("7");
        Outcome answer = new Outcome.Done("250 for Ivanov");
        assertThatThrownBy(() -> stores().ledger().record(slow, answer)).isInstanceOf(LostClaimException.class);
        assertThat(upkeep().export(new Whom.OfSubject(key("7").subject())).isEmpty())
                .isTrue();
        assertThat(stores().journal().recent(1)).singleElement().satisfies(line -> {
            assertThat(line.what()).isEqualTo("finished-late");
            assertThat(line.about()).contains("b24:deal:~").doesNotContain("b24:deal:7");
            assertThat(line.detail()).isEqualTo("done");
        });
        assertClosed(stores(), key("7"));
    }

    @Test
    default void what_is_nobody_s_stays_as_it_is() {
        lived("7");
        ended(stores(), DONE, key("77"));
        stores().journal().append("note", "run|7", "anna", "stays");
        erased("7");
        assertThat(stores().register().find(key("77")))
                .get()
                .extracting(RegisterRow::label)
                .isEqualTo("contract 17/26");
        assertThat(stores().journal().about("run|7", 9))
                .extracting(line -> line.detail())
                .containsExactly("stays");
        assertThat(stores().holds().inForce(DAY)).extracting(Hold::id).containsExactly("pause");
    }
}
