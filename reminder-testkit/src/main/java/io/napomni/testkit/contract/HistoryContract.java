package io.napomni.testkit.contract;

import static io.napomni.testkit.contract.stage.Scene.CUSTOMER;
import static io.napomni.testkit.contract.stage.Scene.DAY;
import static io.napomni.testkit.contract.stage.Scene.DONE;
import static io.napomni.testkit.contract.stage.Scene.IN_DOUBT;
import static io.napomni.testkit.contract.stage.Scene.LEASE;
import static io.napomni.testkit.contract.stage.Scene.LONGER;
import static io.napomni.testkit.contract.stage.Scene.REJECTED;
import static io.napomni.testkit.contract.stage.Scene.begun;
import static io.napomni.testkit.contract.stage.Scene.ended;
import static io.napomni.testkit.contract.stage.Scene.key;
import static io.napomni.testkit.contract.stage.Scene.letter;
import static io.napomni.testkit.contract.stage.Scene.won;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.action.EffectKey;
import io.napomni.model.CustomerRef;
import io.napomni.past.Contact;
import io.napomni.past.EffectState;
import io.napomni.past.PastEffect;
import io.napomni.past.PastView;
import io.napomni.port.LedgerException;
import io.napomni.port.store.Claim;
import io.napomni.port.store.Dispatch;
import io.napomni.testkit.contract.stage.Scene;
import io.napomni.testkit.contract.stage.StoresOnTrial;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What decisions may rely on when they read the past. */
public interface HistoryContract extends StoresOnTrial {

    @Test
    default void an_effect_never_touched_is_absent() {
        assertThat(past(key("a")).effects()).isEmpty();
    }

    @Test
    default void an_effect_is_known_with_state_day_and_time() {
        ended(stores(), Scene.deferred(LEASE), key("deferred"));
        Instant notBefore = stores().register()
                .find(key("deferred"))
                .orElseThrow()
                .updatedAt()
                .plus(LEASE);
        ended(stores(), DONE, key("done"));
        won(stores(), key("claimed"));
        assertThat(past(key("deferred"), key("done"), key("claimed")).effects().values())
                .containsExactlyInAnyOrder(
                        new PastEffect(key("deferred"), EffectState.DEFERRED, Optional.of(DAY), Optional.of(notBefore)),
                        new PastEffect(key("done"), EffectState.DONE, Optional.of(DAY), Optional.empty()),
                        new PastEffect(key("claimed"), EffectState.CLAIMED, Optional.empty(), Optional.empty()));
    }

    @Test
    default void what_was_re_armed_or_given_back_is_absent() {
        ended(stores(), DONE, key("cleared"));
        stores().register().clear(key("cleared"), "anna", "again please");
        stores().ledger().release(won(stores(), key("given back")));
        assertThat(past(key("cleared"), key("given back")).effects()).isEmpty();
    }

    @Test
    default void a_deferred_effect_that_is_open_by_now_has_no_time_to_wait_for() {
        ended(stores(), Scene.deferred(LEASE), key("a"));
        advance(LONGER);
        assertThat(past(key("a")).of(key("a")))
                .contains(new PastEffect(key("a"), EffectState.DEFERRED, Optional.of(DAY), Optional.empty()));
    }

    @Test
    default void a_digest_is_one_letter_about_each_of_its_subjects() {
        Dispatch dispatch = ended(stores(), DONE, key("a"), key("b"));
        assertThat(contacts(DAY))
                .containsExactlyInAnyOrder(
                        new Contact(dispatch.id(), "contract-renewal", key("a").subject(), DAY, false),
                        new Contact(dispatch.id(), "contract-renewal", key("b").subject(), DAY, false));
    }

    @Test
    default void what_may_have_reached_the_customer_is_a_contact_from_its_beginning() {
        begun(stores(), key("sending"));
        ended(stores(), IN_DOUBT, key("doubt"));
        assertThat(contacts(DAY)).hasSize(2);
    }

    @Test
    default void what_certainly_did_not_happen_is_no_contact() {
        ended(stores(), REJECTED, key("rejected"));
        ended(stores(), Scene.deferred(Duration.ZERO), key("deferred"));
        won(stores(), key("claimed"));
        assertThat(contacts(DAY)).isEmpty();
    }

    @Test
    default void a_deferred_letter_that_is_sent_later_is_one_contact_on_the_later_day() {
        ended(stores(), Scene.deferred(LEASE), key("a"));
        advance(LONGER);
        stores().ledger().record(begun(stores(), letter(key("a")), DAY.plusDays(1)), DONE);
        assertThat(contacts(DAY.plusDays(1))).extracting(Contact::day).containsExactly(DAY.plusDays(1));
    }

    @Test
    default void what_is_no_letter_to_the_customer_is_no_contact() {
        Claim task = new Claim(List.of(key("task")), CUSTOMER, "", false, List.of());
        stores().ledger().record(begun(stores(), task, DAY), DONE);
        assertThat(contacts(DAY)).isEmpty();
    }

    @Test
    default void contacts_reach_back_31_days_by_the_day_of_the_run() {
        for (int ago : new int[] {0, 30, 31, -1}) {
            Claim claim = letter(key("ago " + ago));
            stores().ledger().record(begun(stores(), claim, DAY.minusDays(ago)), DONE);
        }
        assertThat(contacts(DAY)).extracting(Contact::day).containsExactly(DAY.minusDays(30), DAY);
    }

    @Test
    default void a_letter_that_is_cleared_has_still_been_a_contact() {
        Dispatch first = ended(stores(), DONE, key("a"));
        stores().register().clear(key("a"), "anna", "again please");
        Dispatch second = ended(stores(), DONE, key("a"));
        ended(stores(), DONE, key("b"));
        assertThat(contacts(DAY))
                .filteredOn(Contact::cleared)
                .extracting(Contact::dispatch)
                .containsExactly(first.id());
        assertThat(contacts(DAY)).hasSize(3).extracting(Contact::dispatch).contains(second.id());
        assertThat(first.id()).isNotEqualTo(second.id());
    }

    @Test
    default void contacts_are_given_for_the_customers_asked_about_only() {
        ended(stores(), DONE, key("a"));
        CustomerRef other = new CustomerRef("b24", "company", "45");
        PastView past = stores().history().of(Set.of(), Set.of(other), Set.of(), DAY);
        assertThat(past.contacts()).isEmpty();
    }

    @Test
    default void thousands_are_asked_about_at_once() {
        Set<EffectKey> keys =
                IntStream.range(0, 2_500).mapToObj(i -> key("k" + i)).collect(Collectors.toSet());
        Set<CustomerRef> customers = IntStream.range(0, 2_500)
                .mapToObj(i -> new CustomerRef("b24", "company", "" + i))
                .collect(Collectors.toSet());
        ended(stores(), DONE, key("k2499"));
        PastView past = stores().history().of(keys, customers, Set.of("cap|1", "cap|2"), DAY);
        assertThat(past.effects()).containsOnlyKeys(key("k2499"));
        assertThat(past.contacts()).containsOnlyKeys(CUSTOMER);
        assertThat(past.bucketsUsed()).containsEntry("cap|1", 0).hasSize(2);
    }

    @Test
    default void a_broken_history_throws_and_never_answers_empty() {
        assertThatThrownBy(() -> brokenStores().history().of(Set.of(key("a")), Set.of(CUSTOMER), Set.of(), DAY))
                .isInstanceOf(LedgerException.class);
    }

    private PastView past(EffectKey... keys) {
        return openedAgain().history().of(Set.of(keys), Set.of(), Set.of(), DAY);
    }

    private List<Contact> contacts(LocalDate today) {
        return openedAgain()
                .history()
                .of(Set.of(), Set.of(CUSTOMER), Set.of(), today)
                .contacts()
                .getOrDefault(CUSTOMER, List.of());
    }
}
