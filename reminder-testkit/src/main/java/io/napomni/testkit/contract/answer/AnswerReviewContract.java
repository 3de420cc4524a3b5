package io.napomni.testkit.contract.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.napomni.answer.AnswerReview;
import io.napomni.answer.Given;
import io.napomni.answer.Visit;
import io.napomni.answer.Wish;
import io.napomni.past.Hold;
import io.napomni.past.answer.Answer;
import io.napomni.past.answer.Answer.Standing;
import io.napomni.past.answer.AnswerQuery;
import io.napomni.past.answer.Choice;
import io.napomni.past.answer.LetterId;
import io.napomni.port.LedgerException;
import io.napomni.port.store.JournalEntry;
import io.napomni.testkit.contract.stage.Crowd;
import io.napomni.testkit.contract.stage.StoresOnTrial;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What people do with answers. */
public interface AnswerReviewContract extends StoresOnTrial {

    private Desk doubted() {
        Desk desk = new Desk(this).invited();
        Desk.ASKED.forEach(choice -> desk.desk().show(desk.token(choice), Desk.HOME));
        assertThat(desk.give(Choice.LATER, desk.wish(1))).isInstanceOf(Given.Ambiguous.class);
        advance(Duration.ofDays(2));
        return desk;
    }

    @Test
    default void an_ambiguous_answer_that_a_person_confirms_holds_as_if_the_customer_had_chosen_it() {
        Desk desk = doubted();
        Answer shown = desk.sheet().current().orElseThrow();
        AnswerReview review = desk.review();
        assertThat(review.confirmed(desk.letter(), shown.version(), "anna")).isTrue();
        assertThat(desk.sheet().answers())
                .extracting(Answer::version, Answer::choice, Answer::standing)
                .containsExactly(tuple(1, Choice.LATER, Standing.AMBIGUOUS), tuple(2, Choice.LATER, Standing.TAKEN));
        assertThat(desk.sheet().current().orElseThrow().wantedOn()).isEqualTo(shown.wantedOn());
        assertThat(desk.holds())
                .extracting(Hold::id, Hold::until)
                .containsExactly(tuple("answer|" + desk.letter(), shown.wantedOn()));
        assertThat(stores().journal().about("b24:deal:7", 1))
                .extracting(JournalEntry::what, JournalEntry::by)
                .containsExactly(tuple("answer-confirmed", "anna"));
        assertThat(review.confirmed(desk.letter(), shown.version(), "anna")).isFalse();
        assertThat(review.confirmed(desk.letter(), 2, "anna")).isFalse();
        assertThat(desk.sheet().answers()).hasSize(2);
    }

    @Test
    default void an_ambiguous_answer_that_a_person_dismisses_stops_nothing_and_the_customer_may_still_answer() {
        Desk desk = doubted();
        assertThat(desk.review().handled(desk.letter(), 1, "anna")).isTrue();
        assertThat(desk.sheet().current()).isEmpty();
        assertThat(desk.sheet().answers()).extracting(Answer::standing).containsExactly(Standing.DISMISSED);
        assertThat(desk.holds()).isEmpty();
        assertThat(listed(AnswerQuery.open(0, 9))).isEmpty();
        assertThat(listed(AnswerQuery.unfinished(Instant.EPOCH, LocalDate.EPOCH)))
                .isEmpty();
        assertThat(listed(AnswerQuery.closed(0, 9))).containsExactly(desk.letter());
        assertThat(desk.review().confirmed(desk.letter(), 1, "boris")).isFalse();
        assertThat(stores().journal().about("b24:deal:7", 1))
                .extracting(JournalEntry::what, JournalEntry::by)
                .containsExactly(tuple("answer-dismissed", "anna"));
        assertThat(desk.give(Choice.PLACE_ORDER, Wish.order(""))).isInstanceOf(Given.Taken.class);
        assertThat(desk.held()).hasSize(1);
    }

    private List<LetterId> listed(AnswerQuery query) {
        return openedAgain().answers().list(query).stream()
                .map(sheet -> sheet.invitation().id())
                .toList();
    }

    /** The gateway's form contradicts the customer's within a minute. */
    private void doubtedBy(Desk desk, Wish wish) {
        assertThat(desk.desk().give(desk.token(wish.choice()), wish, new Visit("198.51.100.4")))
                .isInstanceOf(Given.Ambiguous.class);
    }

    @Test
    default void what_the_customer_had_said_holds_again_when_the_form_that_contradicted_it_is_dismissed() {
        Desk desk = new Desk(this).invited();
        assertThat(desk.give(Choice.PLACE_ORDER, Wish.order(""))).isInstanceOf(Given.Taken.class);
        List<Hold> stopped = desk.held();
        advance(Duration.ofSeconds(30));
        doubtedBy(desk, Wish.termination(""));
        assertThat(desk.held()).isEmpty();
        advance(Duration.ofDays(2));
        assertThat(desk.review().handled(desk.letter(), 2, "anna")).isTrue();
        assertThat(desk.sheet().current())
                .get()
                .extracting(Answer::choice, Answer::standing)
                .containsExactly(Choice.PLACE_ORDER, Standing.TAKEN);
        assertThat(desk.held()).isEqualTo(stopped).hasSize(1);
        assertThat(listed(AnswerQuery.open(0, 9))).containsExactly(desk.letter());
        assertThat(desk.review().handled(desk.letter(), 1, "anna")).isTrue();
        assertThat(desk.give(Choice.LATER, desk.wish(1))).isInstanceOf(Given.Over.class);
    }

    @Test
    default void of_several_that_are_doubted_each_is_decided_by_itself_and_what_was_believed_before_comes_back_last() {
        Desk desk = new Desk(this).invited();
        assertThat(desk.give(Choice.PLACE_ORDER, Wish.order(""))).isInstanceOf(Given.Taken.class);
        List<Hold> stopped = desk.held();
        advance(Duration.ofSeconds(30));
        doubtedBy(desk, Wish.termination(""));
        advance(Duration.ofMinutes(5));
        doubtedBy(desk, Wish.later(desk.today().plusDays(3), "not yet"));
        assertThat(desk.held()).isEmpty();
        assertThat(desk.review().handled(desk.letter(), 2, "anna")).isFalse();
        assertThat(desk.review().handled(desk.letter(), 3, "anna")).isTrue();
        assertThat(desk.sheet().current())
                .get()
                .extracting(Answer::choice, Answer::standing)
                .containsExactly(Choice.TERMINATE, Standing.AMBIGUOUS);
        assertThat(desk.held()).isEmpty();
        assertThat(listed(AnswerQuery.open(0, 9))).containsExactly(desk.letter());
        assertThat(listed(AnswerQuery.closed(0, 9))).isEmpty();
        assertThat(desk.review().handled(desk.letter(), 2, "anna")).isTrue();
        assertThat(desk.sheet().current()).get().extracting(Answer::version).isEqualTo(1);
        assertThat(desk.held()).isEqualTo(stopped).hasSize(1);
        assertThat(listed(AnswerQuery.open(0, 9))).containsExactly(desk.letter());
    }

    @Test
    default void an_earlier_one_of_several_that_are_doubted_is_confirmed_once_the_later_one_is_dismissed() {
        Desk desk = doubted();
        Desk.ASKED.forEach(choice -> desk.desk().show(desk.token(choice), new Visit("198.51.100.4")));
        doubtedBy(desk, Wish.order("2 t"));
        assertThat(desk.review().confirmed(desk.letter(), 1, "anna")).isFalse();
        assertThat(desk.review().handled(desk.letter(), 2, "anna")).isTrue();
        assertThat(desk.review().confirmed(desk.letter(), 1, "anna")).isTrue();
        assertThat(desk.sheet().current())
                .get()
                .extracting(Answer::version, Answer::choice, Answer::standing)
                .containsExactly(3, Choice.LATER, Standing.TAKEN);
        assertThat(desk.sheet().doubted()).isEmpty();
        assertThat(desk.held()).hasSize(1);
    }

    @Test
    default void a_day_that_was_wanted_comes_although_a_program_came_again_weeks_later_and_was_dismissed() {
        Desk desk = new Desk(this).invited();
        assertThat(desk.give(Choice.LATER, desk.wish(1))).isInstanceOf(Given.Taken.class);
        LocalDate wanted = desk.sheet().current().orElseThrow().wantedOn().orElseThrow();
        advance(Duration.ofDays(20));
        Desk.ASKED.forEach(choice -> desk.desk().show(desk.token(choice), new Visit("198.51.100.4")));
        doubtedBy(desk, Wish.termination(""));
        assertThat(stores().holds().lift("answer|" + desk.letter(), "boris", "they called"))
                .isTrue();
        assertThat(desk.review().handled(desk.letter(), 2, "anna")).isTrue();
        assertThat(desk.sheet().current()).get().extracting(Answer::version).isEqualTo(1);
        assertThat(desk.held()).isEmpty();
        assertThat(listed(AnswerQuery.unfinished(storeNow(), wanted))).containsExactly(desk.letter());
    }

    @Test
    default void what_was_changed_since_it_was_shown_is_looked_at_again() {
        Desk desk = new Desk(this).invited();
        desk.give(Choice.PLACE_ORDER, Wish.order("2 t"));
        advance(Duration.ofMinutes(5));
        desk.give(Choice.PLACE_ORDER, Wish.order("3 t"));
        assertThat(desk.review().handled(desk.letter(), 1, "anna")).isFalse();
        assertThat(desk.review().handled(desk.letter(), 2, "anna")).isTrue();
        assertThat(desk.review().handled(desk.letter(), 2, "anna")).isFalse();
        assertThat(desk.review().handled(new Desk(this).invited("other").letter(), "anna"))
                .isFalse();
    }

    @Test
    default void of_many_who_confirm_at_once_one_does() {
        Desk desk = doubted();
        List<Boolean> confirmed = Crowd.of(12, number -> desk.review().confirmed(desk.letter(), 1, "anna"));
        assertThat(confirmed).containsOnlyOnce(true);
        assertThat(desk.sheet().answers()).hasSize(2);
    }

    @Test
    default void a_store_that_is_away_throws_and_nothing_counts_as_dealt_with() {
        Desk desk = doubted();
        AnswerReview broken = desk.review(brokenStores().answers());
        assertThatThrownBy(() -> broken.confirmed(desk.letter(), 1, "anna")).isInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> broken.handled(desk.letter(), "anna")).isInstanceOf(LedgerException.class);
        assertThat(desk.sheet().current().map(Answer::standing)).isEqualTo(Optional.of(Standing.AMBIGUOUS));
    }
}
