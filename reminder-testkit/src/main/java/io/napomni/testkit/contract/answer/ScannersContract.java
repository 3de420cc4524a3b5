package io.napomni.testkit.contract.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.answer.Given;
import io.napomni.answer.Visit;
import io.napomni.answer.Wish;
import io.napomni.past.answer.Answer;
import io.napomni.past.answer.Answer.Standing;
import io.napomni.past.answer.Choice;
import io.napomni.port.store.JournalEntry;
import io.napomni.testkit.contract.stage.StoresOnTrial;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is taken for a program, and who for a person. */
public interface ScannersContract extends StoresOnTrial {

    /** After which a program comes again. */
    List<Duration> PAUSES = List.of(Duration.ofSeconds(11), Duration.ofMinutes(1), Duration.ofHours(1));

    /** Where the customer sits. */
    Visit ELSEWHERE = new Visit("192.0.2.9");

    private Desk desk() {
        return new Desk(this);
    }

    private static void opensAll(Desk desk, Visit visit) {
        Desk.ASKED.forEach(choice -> desk.desk().show(desk.token(choice), visit));
    }

    private static void followsEverything(Desk desk) {
        opensAll(desk, Desk.HOME);
        for (int i = 0; i < 3; i++) {
            desk.give(Desk.ASKED.get(i), desk.wish(i));
        }
    }

    @Test
    default void a_program_that_opens_every_link_and_sends_every_form_applies_nothing() {
        for (Duration pause : List.of(Duration.ZERO, Duration.ofSeconds(3), Duration.ofSeconds(50))) {
            Desk desk = desk().invited("p" + pause.toSeconds());
            for (int i = 0; i < 3; i++) {
                desk.desk().show(desk.token(Desk.ASKED.get(i)), new Visit("10.0.0." + i));
                advance(pause);
            }
            for (int i = 0; i < 3; i++) {
                desk.desk().give(desk.token(Desk.ASKED.get(i)), desk.wish(i), new Visit("10.0.1." + i));
                advance(pause);
            }
            assertThat(desk.sheet().current())
                    .get()
                    .extracting(Answer::standing)
                    .isEqualTo(Standing.AMBIGUOUS);
            assertThat(desk.holds()).isEmpty();
        }
    }

    @Test
    default void a_program_that_sends_each_form_as_soon_as_it_has_opened_it_applies_nothing() {
        Desk desk = desk().invited();
        for (int i = 0; i < 3; i++) {
            desk.desk().show(desk.token(Desk.ASKED.get(i)), Desk.HOME);
            desk.desk().give(desk.token(Desk.ASKED.get(i)), desk.wish(i), Desk.HOME);
            advance(Duration.ofSeconds(2));
        }
        assertThat(desk.holds()).isEmpty();
        assertThat(stores().journal().about("b24:deal:7", 9))
                .extracting(JournalEntry::what)
                .containsExactly("answer-ambiguous", "answer-ambiguous", "answered");
    }

    @Test
    default void what_was_acted_upon_is_not_undone_by_a_program_that_comes_weeks_later() {
        Desk desk = desk().invited();
        assertThat(desk.give(Choice.TERMINATE, Wish.termination(""))).isInstanceOf(Given.Taken.class);
        advance(Duration.ofDays(20));
        for (int i = 0; i < 3; i++) {
            desk.desk().show(desk.token(Desk.ASKED.get(i)), new Visit("10.0.0." + i));
        }
        assertThat(desk.give(Choice.LATER, desk.wish(1))).isInstanceOf(Given.Ambiguous.class);
        assertThat(desk.sheet().answers()).extracting(Answer::choice).contains(Choice.TERMINATE);
        assertThat(desk.holds())
                .singleElement()
                .satisfies(hold -> assertThat(hold.until()).isEmpty());
    }

    @Test
    default void a_person_who_comes_after_a_program_that_has_only_opened_links_is_taken_at_their_word() {
        Desk desk = desk().invited();
        opensAll(desk, Desk.HOME);
        advance(Duration.ofSeconds(20));
        desk.desk().show(desk.token(Choice.PLACE_ORDER), Desk.HOME);
        assertThat(desk.give(Choice.PLACE_ORDER, Wish.order(""))).isInstanceOf(Given.Taken.class);
        assertThat(desk.holds()).hasSize(1);
        advance(Duration.ofSeconds(61));
        assertThat(desk.give(Choice.LATER, desk.wish(1))).isInstanceOf(Given.Taken.class);
    }

    @Test
    default void whoever_was_doubted_clears_no_doubt_by_opening_the_link_again() {
        for (Duration pause : PAUSES) {
            Desk desk = desk().invited("again-" + pause);
            opensAll(desk, Desk.HOME);
            assertThat(desk.give(Choice.PLACE_ORDER, Wish.order(""))).isInstanceOf(Given.Ambiguous.class);
            advance(pause);
            desk.desk().show(desk.token(Choice.PLACE_ORDER), Desk.HOME);
            assertThat(desk.give(Choice.PLACE_ORDER, Wish.order(""))).isInstanceOf(Given.Ambiguous.class);
            advance(Duration.ofSeconds(61));
            assertThat(desk.give(Choice.TERMINATE, Wish.termination(""))).isInstanceOf(Given.Ambiguous.class);
            assertThat(desk.held()).isEmpty();
            advance(Duration.ofSeconds(61));
            assertThat(desk.desk().give(desk.token(Choice.LATER), desk.wish(1), ELSEWHERE))
                    .isInstanceOf(Given.Taken.class);
        }
    }

    @Test
    default void a_program_that_follows_everything_and_comes_again_applies_nothing_and_the_customer_is_believed() {
        for (Duration pause : PAUSES) {
            Desk desk = desk().invited("everything-" + pause);
            for (int round = 0; round < 3; round++) {
                followsEverything(desk);
                advance(pause);
            }
            assertThat(desk.sheet().current())
                    .get()
                    .extracting(Answer::standing)
                    .isEqualTo(Standing.AMBIGUOUS);
            assertThat(desk.held()).isEmpty();
            advance(Duration.ofMinutes(2));
            desk.desk().show(desk.token(Choice.LATER), ELSEWHERE);
            assertThat(desk.desk().give(desk.token(Choice.LATER), desk.wish(1), ELSEWHERE))
                    .isInstanceOf(Given.Taken.class);
            assertThat(desk.held()).hasSize(1);
            advance(Duration.ofMinutes(2));
            assertThat(desk.desk().give(desk.token(Choice.TERMINATE), desk.wish(2), ELSEWHERE))
                    .isInstanceOf(Given.Taken.class);
            comesAgain(desk);
        }
    }

    /** Slowly now, one form after the other. */
    private void comesAgain(Desk desk) {
        for (int i = 0; i < 3; i++) {
            advance(Duration.ofMinutes(2));
            assertThat(desk.give(Desk.ASKED.get(i), desk.wish(i))).isInstanceOf(Given.Ambiguous.class);
        }
    }

    @Test
    default void who_sends_all_three_forms_however_slowly_is_asked_what_is_meant() {
        Desk desk = desk().invited();
        assertThat(desk.give(Choice.PLACE_ORDER, desk.wish(0))).isInstanceOf(Given.Taken.class);
        advance(Duration.ofHours(1));
        assertThat(desk.give(Choice.LATER, desk.wish(1))).isInstanceOf(Given.Taken.class);
        advance(Duration.ofHours(1));
        assertThat(desk.give(Choice.TERMINATE, desk.wish(2))).isInstanceOf(Given.Ambiguous.class);
        advance(Duration.ofHours(25));
        assertThat(desk.give(Choice.TERMINATE, desk.wish(2))).isInstanceOf(Given.Taken.class);
    }

    @Test
    default void what_a_doubted_customer_says_else_waits_for_a_person_with_it_and_each_thing_once() {
        Desk desk = desk().invited();
        List<Wish> forms = List.of(desk.wish(0), desk.wish(1), desk.wish(2));
        Wish meant = Wish.later(desk.today().plusDays(45), "after the holidays");
        opensAll(desk, Desk.HOME);
        forms.forEach(form -> desk.give(form.choice(), form));
        for (int round = 0; round < 3; round++) {
            advance(Duration.ofHours(2));
            assertThat(desk.give(Choice.LATER, meant)).isInstanceOf(Given.Ambiguous.class);
            forms.forEach(form -> desk.give(form.choice(), form));
        }
        assertThat(desk.sheet().current()).get().satisfies(last -> {
            assertThat(last.text()).isEqualTo("after the holidays");
            assertThat(last.standing()).isEqualTo(Standing.AMBIGUOUS);
        });
        assertThat(desk.sheet().answers()).hasSize(4).allMatch(one -> one.standing() == Standing.AMBIGUOUS);
        assertThat(desk.holds()).isEmpty();
        assertThat(stores().journal().about("b24:deal:7", 9))
                .extracting(JournalEntry::what)
                .containsExactlyElementsOf(Collections.nCopies(4, "answer-ambiguous"));
    }

    @Test
    default void a_program_that_says_ever_other_things_from_ever_other_places_fills_nothing_and_stays_doubted() {
        Desk desk = desk().invited();
        opensAll(desk, Desk.HOME);
        for (int i = 0; i < 200; i++) {
            Visit visit = i % 2 == 0 ? Desk.HOME : new Visit("198.51.100." + i);
            assertThat(desk.desk().give(desk.token(Choice.PLACE_ORDER), Wish.order(i + " t"), visit))
                    .isInstanceOf(Given.Ambiguous.class);
        }
        assertThat(desk.sheet().answers()).hasSize(20).allMatch(one -> one.standing() == Standing.AMBIGUOUS);
        assertThat(desk.sheet().touches()).hasSizeLessThan(100);
        assertThat(desk.holds()).isEmpty();
        advance(Duration.ofHours(23));
        assertThat(desk.give(Choice.PLACE_ORDER, Wish.order("more"))).isInstanceOf(Given.Ambiguous.class);
        advance(Duration.ofHours(2));
        assertThat(desk.give(Choice.PLACE_ORDER, Wish.order("more"))).isInstanceOf(Given.Ambiguous.class);
        assertThat(desk.review().handled(desk.letter(), 20, "anna")).isTrue();
        assertThat(desk.give(Choice.PLACE_ORDER, Wish.order("more"))).isInstanceOf(Given.Ambiguous.class);
        assertThat(desk.sheet().answers()).hasSize(21);
    }

    @Test
    default void what_was_acted_upon_is_not_undone_by_a_program_that_says_several_things_weeks_later() {
        Desk desk = desk().invited();
        assertThat(desk.give(Choice.TERMINATE, Wish.termination(""))).isInstanceOf(Given.Taken.class);
        advance(Duration.ofDays(20));
        opensAll(desk, ELSEWHERE);
        for (int i = 0; i < 2; i++) {
            assertThat(desk.desk().give(desk.token(Desk.ASKED.get(i)), desk.wish(i), ELSEWHERE))
                    .isInstanceOf(Given.Ambiguous.class);
            advance(Duration.ofMinutes(2));
        }
        assertThat(desk.sheet().answers()).hasSize(3);
        assertThat(desk.held())
                .singleElement()
                .satisfies(hold -> assertThat(hold.until()).isEmpty());
    }

    @Test
    default void where_too_many_have_looked_a_form_from_somewhere_new_is_doubted() {
        Desk desk = desk().invited();
        for (int i = 0; i < 60; i++) {
            desk.desk().show(desk.token(Choice.LATER), new Visit("198.51.100." + i));
        }
        advance(Duration.ofMinutes(2));
        desk.desk().show(desk.token(Choice.LATER), Desk.HOME);
        assertThat(desk.give(Choice.LATER, desk.wish(1))).isInstanceOf(Given.Ambiguous.class);
        advance(Duration.ofHours(25));
        desk.desk().show(desk.token(Choice.LATER), Desk.HOME);
        assertThat(desk.give(Choice.LATER, desk.wish(1))).isInstanceOf(Given.Taken.class);
    }

    @Test
    default void who_comes_from_the_address_that_has_opened_everything_is_asked_by_a_person_within_the_hour() {
        Desk desk = desk().invited();
        for (int i = 0; i < 3; i++) {
            desk.desk().show(desk.token(Desk.ASKED.get(i)), Desk.HOME);
        }
        advance(Duration.ofMinutes(50));
        assertThat(desk.give(Choice.PLACE_ORDER, Wish.order(""))).isInstanceOf(Given.Ambiguous.class);
        assertThat(desk.desk().give(desk.token(Choice.PLACE_ORDER), Wish.order(""), new Visit("192.0.2.9")))
                .isInstanceOf(Given.Taken.class);
    }

    @Test
    default void no_address_is_kept_as_it_is_and_a_flood_of_addresses_fills_nothing() {
        Desk desk = desk().invited();
        for (int i = 0; i < 200; i++) {
            desk.desk().show(desk.token(Choice.LATER), new Visit("198.51.100." + i));
        }
        assertThat(desk.sheet().touches()).hasSizeLessThan(100);
        assertThat(desk.sheet().toString()).doesNotContain("198.51");
        assertThat(new Visit("198.51.100.1").toString()).doesNotContain("198");
    }
}
