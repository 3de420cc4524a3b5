package io.napomni.testkit.contract.answer;

import static io.napomni.testkit.contract.stage.Scene.CUSTOMER;
import static io.napomni.testkit.contract.stage.Scene.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.napomni.action.Purpose;
import io.napomni.answer.AnswerDesk;
import io.napomni.answer.Given;
import io.napomni.answer.Shown;
import io.napomni.answer.Wish;
import io.napomni.past.Hold;
import io.napomni.past.answer.Answer;
import io.napomni.past.answer.Answer.Standing;
import io.napomni.past.answer.Choice;
import io.napomni.port.LedgerException;
import io.napomni.port.store.JournalEntry;
import io.napomni.testkit.contract.stage.Crowd;
import io.napomni.testkit.contract.stage.StoresOnTrial;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a customer may answer by a link, and what comes of it in the stores. */
public interface AnswerDeskContract extends StoresOnTrial {

    private Desk desk() {
        return new Desk(this);
    }

    @Test
    default void to_open_a_link_shows_the_choices_and_applies_nothing() {
        Desk desk = desk().invited();
        Shown shown = desk.desk().show(desk.token(Choice.LATER), Desk.HOME);
        LocalDate today = desk.today();
        assertThat(shown).isInstanceOfSatisfying(Shown.Open.class, open -> {
            assertThat(open.invitation().label()).isEqualTo("№ 17/26");
            assertThat(open.chosen()).isEqualTo(Choice.LATER);
            assertThat(open.earlier()).isEmpty();
            assertThat(open.later().first()).isEqualTo(today.plusDays(1));
            assertThat(open.later().proposed()).isEqualTo(today.plusDays(30));
            assertThat(open.later().last()).isEqualTo(today.plusDays(182));
        });
        assertThat(desk.holds()).isEmpty();
        assertThat(stores().journal().recent(9)).isEmpty();
        assertThat(desk.sheet().answers()).isEmpty();
    }

    @Test
    default void an_order_rests_the_scenario_of_this_subject_for_fourteen_days() {
        Desk desk = desk().invited();
        Given given = desk.give(Choice.PLACE_ORDER, Wish.order(" две\u202e тонны\r\n и ещё\u0000 "));
        assertThat(given).isInstanceOfSatisfying(Given.Taken.class, taken -> {
            assertThat(taken.answer().version()).isEqualTo(1);
            assertThat(taken.answer().text()).isEqualTo("две тонны\n и ещё");
        });
        assertThat(desk.holds())
                .containsExactly(new Hold(
                        "answer|" + desk.letter(),
                        new Hold.Scope.OfScenario(key("7").subject(), "contract-renewal"),
                        Optional.of(desk.today().plusDays(14)),
                        "the customer wants to order now",
                        "customer"));
        assertThat(stores().journal().about("b24:deal:7", 9))
                .extracting(JournalEntry::what, JournalEntry::detail)
                .containsExactly(tuple("answered", "place-order, version 1"));
    }

    @Test
    default void later_rests_until_the_day_and_a_termination_stops_everything_about_the_contract() {
        Desk desk = desk().invited();
        LocalDate day = desk.today().plusDays(45);
        desk.give(Choice.LATER, Wish.later(day, ""));
        assertThat(desk.holds()).singleElement().satisfies(hold -> {
            assertThat(hold.until()).contains(day);
            assertThat(hold.scope()).isEqualTo(new Hold.Scope.OfScenario(key("7").subject(), "contract-renewal"));
        });
        advance(Duration.ofMinutes(5));
        desk.give(Choice.TERMINATE, Wish.termination("moved away"));
        assertThat(desk.holds()).singleElement().satisfies(hold -> {
            assertThat(hold.until()).isEmpty();
            assertThat(hold.scope()).isEqualTo(new Hold.Scope.OfSubject(key("7").subject()));
        });
        assertThat(desk.sheet().answers()).extracting(Answer::choice).containsExactly(Choice.LATER, Choice.TERMINATE);
    }

    @Test
    default void to_repeat_an_answer_changes_nothing_and_says_the_same() {
        Desk desk = desk().invited();
        Given first = desk.give(Choice.PLACE_ORDER, Wish.order("2 t"));
        advance(Duration.ofHours(3));
        assertThat(desk.give(Choice.PLACE_ORDER, Wish.order("2 t"))).isEqualTo(first);
        assertThat(desk.sheet().answers()).hasSize(1);
        assertThat(desk.give(Choice.PLACE_ORDER, Wish.order("3 t"))).isNotEqualTo(first);
        assertThat(desk.sheet().answers()).extracting(Answer::version).containsExactly(1, 2);
    }

    @Test
    default void what_cannot_be_taken_is_refused_with_the_limit_and_changes_nothing() {
        Desk desk = desk().invited();
        assertThat(desk.refusal(Wish.later(desk.today(), ""))).isEqualTo("later-too-soon");
        assertThat(desk.refusal(Wish.later(desk.today().plusDays(183), ""))).isEqualTo("later-too-late");
        assertThat(desk.refusal(Wish.order("x".repeat(1001)))).isEqualTo("text-too-long");
        assertThat(desk.sheet().answers()).isEmpty();
        assertThat(desk.give(Choice.LATER, Wish.later(desk.today().plusDays(182), "")))
                .isInstanceOf(Given.Taken.class);
    }

    @Test
    default void what_was_chosen_from_a_list_has_room_of_its_own_beside_a_thousand_own_characters() {
        Desk desk = desk().invited();
        String goods = "ж".repeat(5000);
        String words = "й".repeat(1000);
        assertThat(desk.refusal(Wish.order(goods + "ж", ""))).isEqualTo("text-too-long");
        assertThat(desk.refusal(Wish.order("Wheat: 2 t", words + "й"))).isEqualTo("text-too-long");
        assertThat(desk.refusal(Wish.order(goods, words))).isEqualTo("taken");
        assertThat(desk.sheet().current()).get().extracting(Answer::text).isEqualTo(goods + "\n\n" + words);
        assertThat(desk.refusal(Wish.order("Wheat: 2 t", "\n "))).isEqualTo("taken");
        assertThat(desk.sheet().current()).get().extracting(Answer::text).isEqualTo("Wheat: 2 t");
        assertThatThrownBy(() -> new Wish(Choice.TERMINATE, Optional.empty(), "Wheat: 2 t", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    default void after_a_person_has_dealt_with_it_the_answer_stands() {
        Desk desk = desk().invited();
        assertThat(desk.desk().handled(desk.letter(), "boris")).isFalse();
        desk.give(Choice.TERMINATE, Wish.termination(""));
        assertThat(desk.desk().handled(desk.letter(), "boris")).isTrue();
        assertThat(desk.desk().handled(desk.letter(), "boris")).isFalse();
        advance(Duration.ofHours(1));
        assertThat(desk.give(Choice.PLACE_ORDER, Wish.order(""))).isInstanceOf(Given.Over.class);
        assertThat(desk.desk().show(desk.token(Choice.LATER), Desk.HOME)).isInstanceOf(Shown.Over.class);
        assertThat(desk.sheet().answers()).hasSize(1);
        assertThat(stores().journal().about("b24:deal:7", 1))
                .extracting(JournalEntry::what, JournalEntry::by)
                .containsExactly(tuple("answer-handled", "boris"));
    }

    @Test
    default void forged_expired_and_forgotten_links_answer_alike() {
        Desk desk = desk().invited();
        String old = desk.token(Choice.LATER);
        String forged = old.substring(0, 51) + (old.endsWith("A") ? "B" : "A");
        List<Given> answers = new ArrayList<>();
        answers.add(desk.desk().give(forged, Wish.order(""), Desk.HOME));
        answers.add(desk.desk().give("", Wish.order(""), Desk.HOME));
        answers.add(desk.desk().give(desk.tokenOf("nobody"), Wish.order(""), Desk.HOME));
        advance(Duration.ofDays(91));
        answers.add(desk.desk().give(old, Wish.order(""), Desk.HOME));
        assertThat(answers).containsOnly(new Given.Unknown());
        assertThat(desk.desk().show(old, Desk.HOME)).isEqualTo(new Shown.Unknown());
        assertThat(desk.desk().show(forged, Desk.HOME)).isEqualTo(new Shown.Unknown());
        assertThat(desk.sheet().answers()).isEmpty();
    }

    @Test
    default void letters_of_a_purpose_are_declined_at_once_and_answers_stay() {
        Desk desk = desk().invited(Purpose.PROMOTIONAL);
        desk.give(Choice.PLACE_ORDER, Wish.order(""));
        String token = desk.unsubscription();
        assertThat(desk.desk().show(token, Desk.HOME))
                .isInstanceOfSatisfying(
                        Shown.Leaving.class, it -> assertThat(it.already()).isFalse());
        assertThat(desk.desk().unsubscribe(token)).isPresent();
        assertThat(desk.desk().unsubscribe(token)).isPresent();
        assertThat(desk.holds())
                .extracting(Hold::scope)
                .contains(new Hold.Scope.OfCustomer(CUSTOMER, Optional.of(Purpose.PROMOTIONAL)))
                .hasSize(2);
        assertThat(desk.sheet().current()).get().extracting(Answer::choice).isEqualTo(Choice.PLACE_ORDER);
        assertThat(desk.sheet().answers()).hasSize(2);
        assertThat(desk.desk().unsubscribe(desk.token(Choice.LATER))).isEmpty();
        assertThat(desk.desk().give(token, Wish.order(""), Desk.HOME)).isEqualTo(new Given.Unknown());
    }

    @Test
    default void an_unsubscription_works_when_the_other_links_are_long_over() {
        Desk desk = desk().invited();
        advance(Duration.ofDays(364));
        assertThat(desk.desk().unsubscribe(desk.unsubscription())).isPresent();
    }

    @Test
    default void a_store_that_is_away_throws_and_says_nothing_to_the_customer() {
        Desk desk = desk().invited();
        AnswerDesk broken = desk.over(brokenStores().answers());
        assertThatThrownBy(() -> broken.show(desk.token(Choice.LATER), Desk.HOME))
                .isInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> broken.give(desk.token(Choice.LATER), Wish.order(""), Desk.HOME))
                .isInstanceOf(LedgerException.class);
    }

    @Test
    default void of_fifty_who_send_the_same_form_at_once_one_answer_comes() {
        Desk desk = desk().invited();
        List<Given> given = Crowd.of(50, number -> desk.give(Choice.PLACE_ORDER, Wish.order("2 t")));
        assertThat(given).hasSize(50).allMatch(given.get(0)::equals);
        assertThat(desk.sheet().answers()).hasSize(1);
        assertThat(desk.holds()).hasSize(1);
    }

    @Test
    default void of_fifty_who_send_three_different_forms_at_once_nothing_is_applied_and_each_waits_once_for_a_person() {
        Desk desk = desk().invited();
        Crowd.of(50, number -> desk.give(Choice.LATER, desk.wish(number)));
        assertThat(desk.sheet().current()).get().extracting(Answer::standing).isEqualTo(Standing.AMBIGUOUS);
        assertThat(desk.sheet().answers()).hasSizeLessThanOrEqualTo(4);
        assertThat(desk.sheet().doubted()).extracting(Answer::choice).doesNotHaveDuplicates();
        assertThat(desk.holds()).isEmpty();
    }
}
