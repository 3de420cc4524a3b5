package io.napomni.testkit.contract;

import static io.napomni.testkit.contract.stage.Scene.CUSTOMER;
import static io.napomni.testkit.contract.stage.Scene.DAY;
import static io.napomni.testkit.contract.stage.Scene.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.napomni.action.Purpose;
import io.napomni.model.SubjectRef;
import io.napomni.past.Hold;
import io.napomni.past.Hold.Scope;
import io.napomni.port.LedgerException;
import io.napomni.port.store.JournalEntry;
import io.napomni.testkit.contract.stage.StoresOnTrial;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a store keeps of holds. */
public interface HoldsContract extends StoresOnTrial {

    @Test
    default void a_hold_of_every_scope_comes_back_as_it_was_placed() {
        Hold subject = hold("1", new Scope.OfSubject(key("7").subject()), Optional.empty());
        Hold scenario = hold("2", new Scope.OfScenario(key("7").subject(), "сцена|\\"), Optional.of(DAY));
        Hold customer = hold("3", new Scope.OfCustomer(CUSTOMER), Optional.of(DAY.plusDays(1)));
        stores().holds().place(subject);
        stores().holds().place(scenario);
        stores().holds().place(customer);
        Hold letters = hold("4", new Scope.OfCustomer(CUSTOMER, Optional.of(Purpose.PROMOTIONAL)), Optional.empty());
        stores().holds().place(letters);
        assertThat(openedAgain().holds().inForce(DAY)).containsExactlyInAnyOrder(subject, scenario, customer, letters);
    }

    @Test
    default void a_hold_is_in_force_on_its_last_day_and_not_after() {
        stores().holds().place(hold("1", new Scope.OfCustomer(CUSTOMER), Optional.of(DAY)));
        assertThat(stores().holds().inForce(DAY)).hasSize(1);
        assertThat(stores().holds().inForce(DAY.plusDays(1))).isEmpty();
    }

    @Test
    default void who_asks_about_a_subject_and_its_customer_hears_of_their_holds_and_of_no_other() {
        Hold subject = hold("1", new Scope.OfSubject(key("7").subject()), Optional.empty());
        Hold scenario = hold("2", new Scope.OfScenario(key("7").subject(), "contract-renewal"), Optional.of(DAY));
        Hold customer = hold("3", new Scope.OfCustomer(CUSTOMER), Optional.empty());
        Hold over = hold("4", new Scope.OfSubject(key("7").subject()), Optional.of(DAY.minusDays(1)));
        Hold other = hold("5", new Scope.OfSubject(key("8").subject()), Optional.empty());
        List.of(subject, scenario, customer, over, other).forEach(stores().holds()::place);
        Set<SubjectRef> seven = Set.of(key("7").subject());
        assertThat(stores().holds().about(seven, Set.of(CUSTOMER), DAY)).containsExactly(subject, scenario, customer);
        assertThat(stores().holds().about(seven, Set.of(), DAY)).containsExactly(subject, scenario);
        assertThat(stores().holds().about(Set.of(), Set.of(CUSTOMER), DAY)).containsExactly(customer);
        assertThat(stores().holds().about(Set.of(), Set.of(), DAY)).isEmpty();
    }

    @Test
    default void a_subject_may_have_the_text_of_a_customer_who_is_held() {
        Hold customer = hold("1", new Scope.OfCustomer(CUSTOMER), Optional.empty());
        stores().holds().place(customer);
        SubjectRef namesake = SubjectRef.parse(CUSTOMER.toString());
        assertThat(stores().holds().about(Set.of(namesake), Set.of(), DAY)).containsExactly(customer);
    }

    @Test
    default void of_thousands_who_are_asked_about_each_hold_is_found_once() {
        Hold last = hold("1", new Scope.OfSubject(key("1999").subject()), Optional.empty());
        stores().holds().place(last);
        List<SubjectRef> many =
                IntStream.range(0, 2000).mapToObj(i -> key("" + i).subject()).toList();
        assertThat(stores().holds().about(many, List.of(CUSTOMER), DAY)).containsExactly(last);
    }

    @Test
    default void a_hold_with_the_same_id_is_replaced() {
        stores().holds().place(hold("1", new Scope.OfCustomer(CUSTOMER), Optional.empty()));
        Hold second = hold("1", new Scope.OfSubject(key("7").subject()), Optional.of(DAY));
        stores().holds().place(second);
        assertThat(stores().holds().inForce(DAY)).containsExactly(second);
    }

    @Test
    default void a_hold_is_lifted_once_and_the_journal_keeps_both() {
        stores().holds().place(hold("1", new Scope.OfCustomer(CUSTOMER), Optional.empty()));
        assertThat(stores().holds().lift("1", "boris", "it is settled")).isTrue();
        assertThat(stores().holds().lift("1", "boris", "it is settled")).isFalse();
        assertThat(openedAgain().holds().inForce(DAY)).isEmpty();
        assertThat(stores().journal().about("1", 9))
                .extracting(JournalEntry::what, JournalEntry::by, JournalEntry::detail)
                .first()
                .isEqualTo(tuple("hold-lifted", "boris", "it is settled"));
        assertThat(stores().journal().about("1", 9))
                .extracting(JournalEntry::what, JournalEntry::by)
                .containsExactly(tuple("hold-lifted", "boris"), tuple("hold-placed", "anna"));
    }

    @Test
    default void broken_holds_throw_and_never_answer_empty() {
        assertThatThrownBy(() -> brokenStores().holds().inForce(DAY)).isInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> brokenStores().holds().about(Set.of(), Set.of(CUSTOMER), DAY))
                .isInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> brokenStores().holds().lift("1", "anna", "settled"))
                .isInstanceOf(LedgerException.class);
        assertThatThrownBy(
                        () -> brokenStores().holds().place(hold("1", new Scope.OfCustomer(CUSTOMER), Optional.empty())))
                .isInstanceOf(LedgerException.class);
    }

    private static Hold hold(String id, Scope scope, Optional<LocalDate> until) {
        return new Hold(id, scope, until, "promised to pay", "anna");
    }
}
