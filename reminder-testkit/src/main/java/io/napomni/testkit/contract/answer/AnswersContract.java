package io.napomni.testkit.contract.answer;

import static io.napomni.testkit.contract.answer.Letters.LETTER;
import static io.napomni.testkit.contract.answer.Letters.about;
import static io.napomni.testkit.contract.answer.Letters.answer;
import static io.napomni.testkit.contract.stage.Scene.CUSTOMER;
import static io.napomni.testkit.contract.stage.Scene.DAY;
import static io.napomni.testkit.contract.stage.Scene.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.past.Hold;
import io.napomni.past.answer.Answer;
import io.napomni.past.answer.Answer.Standing;
import io.napomni.past.answer.AnswerQuery;
import io.napomni.past.answer.AnswerSheet;
import io.napomni.past.answer.Choice;
import io.napomni.past.answer.Invitation;
import io.napomni.past.answer.LetterId;
import io.napomni.past.answer.Touch;
import io.napomni.port.LedgerException;
import io.napomni.port.store.AnswerChange;
import io.napomni.port.store.JournalEntry;
import io.napomni.port.upkeep.Retention;
import io.napomni.port.upkeep.Whom;
import io.napomni.testkit.contract.stage.Crowd;
import io.napomni.testkit.contract.stage.StoresOnTrial;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a store keeps of letters that ask, and of answers. */
public interface AnswersContract extends StoresOnTrial {

    private Invitation invited(String deal, LetterId id) {
        Invitation invitation = about(deal, id, storeNow());
        stores().answers().invite(List.of(invitation));
        return invitation;
    }

    private AnswerSheet only(LetterId id) {
        List<AnswerSheet> found = openedAgain().answers().find(List.of(id, id));
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static AnswerChange given(AnswerSheet sheet, Choice choice) {
        Answer answer = answer(sheet.nextVersion(), choice, sheet.now());
        return AnswerChange.none().with(answer, "answered", "customer", choice.word());
    }

    @Test
    default void an_invitation_comes_back_as_it_was_kept_and_the_first_one_stays() {
        Invitation first = invited("7", LETTER);
        stores().answers().invite(List.of(about("8", LETTER, storeNow())));
        stores().answers().invite(List.of());
        assertThat(only(LETTER).invitation()).isEqualTo(first);
        assertThat(only(LETTER).answers()).isEmpty();
        assertThat(stores().answers().find(List.of(new LetterId("f".repeat(32)))))
                .isEmpty();
        assertThat(stores().answers().find(List.of())).isEmpty();
    }

    @Test
    default void a_letter_that_is_sent_again_works_until_the_later_end() {
        Invitation first = invited("7", LETTER);
        stores().answers().invite(List.of(about("7", LETTER, storeNow().minus(Duration.ofDays(5)))));
        assertThat(only(LETTER).invitation()).isEqualTo(first);
        stores().answers().invite(List.of(about("7", LETTER, storeNow().plus(Duration.ofDays(5)))));
        assertThat(only(LETTER).invitation().expires())
                .isEqualTo(first.expires().plus(Duration.ofDays(5)));
    }

    @Test
    default void an_answer_its_hold_and_its_line_are_kept_together() {
        invited("7", LETTER);
        Hold hold = new Hold(
                "answer|7", new Hold.Scope.OfSubject(key("7").subject()), Optional.of(DAY), "later", "customer");
        Optional<AnswerSheet> after = stores().answers().change(LETTER, sheet -> {
            Answer later = new Answer(
                    1, Choice.LATER, Optional.of(LocalDate.of(2027, 1, 11)), "", sheet.now(), Standing.TAKEN);
            return AnswerChange.none()
                    .with(later, "answered", "customer", "later 2027-01-11")
                    .placing(hold);
        });
        assertThat(after)
                .get()
                .extracting(AnswerSheet::answers)
                .isEqualTo(only(LETTER).answers());
        assertThat(only(LETTER).current().orElseThrow().wantedOn()).contains(LocalDate.of(2027, 1, 11));
        assertThat(openedAgain().holds().inForce(DAY)).containsExactly(hold);
        assertThat(stores().journal().about("b24:deal:7", 9))
                .extracting(JournalEntry::what)
                .containsExactly("answered");
    }

    @Test
    default void a_hold_is_lifted_with_the_answer_that_lifts_it_and_earlier_versions_stay() {
        invited("7", LETTER);
        Hold hold = new Hold(
                "answer|7", new Hold.Scope.OfSubject(key("7").subject()), Optional.of(DAY), "later", "customer");
        stores().answers()
                .change(LETTER, sheet -> given(sheet, Choice.PLACE_ORDER).placing(hold));
        assertThat(openedAgain().holds().inForce(DAY)).containsExactly(hold);
        stores().answers()
                .change(LETTER, sheet -> given(sheet, Choice.TERMINATE).lifting("answer|7"));
        assertThat(openedAgain().holds().inForce(DAY)).isEmpty();
        assertThat(only(LETTER).answers()).extracting(Answer::version).containsExactly(1, 2);
        assertThat(only(LETTER).current().orElseThrow().text()).isEqualTo("две тонны, Ivanov");
    }

    @Test
    default void a_version_that_is_there_gets_another_standing_and_keeps_its_time() {
        invited("7", LETTER);
        stores().answers().change(LETTER, sheet -> given(sheet, Choice.TERMINATE));
        Instant at = only(LETTER).current().orElseThrow().at();
        advance(Duration.ofHours(1));
        stores().answers()
                .change(
                        LETTER,
                        sheet -> AnswerChange.none()
                                .with(sheet.current().orElseThrow().handled(), "answer-handled", "boris", ""));
        assertThat(only(LETTER).answers()).singleElement().satisfies(one -> {
            assertThat(one.standing()).isEqualTo(Standing.HANDLED);
            assertThat(one.at()).isEqualTo(at);
        });
    }

    @Test
    default void of_touches_the_last_one_of_each_link_form_and_address_is_kept() {
        invited("7", LETTER);
        touched(Choice.LATER, false, "a");
        touched(Choice.LATER, true, "a");
        touched(Choice.LATER, false, "b");
        advance(Duration.ofSeconds(5));
        touched(Choice.LATER, false, "a");
        List<Touch> touches = only(LETTER).touches();
        assertThat(touches).hasSize(3);
        assertThat(touches.get(2).mark()).isEqualTo("a");
        assertThat(Duration.between(touches.get(0).at(), touches.get(2).at()))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(5));
        assertThat(stores().journal().recent(9)).isEmpty();
    }

    private void touched(Choice choice, boolean sent, String mark) {
        stores().answers().change(LETTER, sheet -> AnswerChange.of(new Touch(choice, sent, mark, sheet.now())));
    }

    @Test
    default void a_letter_that_is_not_known_is_not_decided_about() {
        AtomicInteger asked = new AtomicInteger();
        assertThat(stores().answers().change(LETTER, sheet -> {
                    asked.incrementAndGet();
                    return AnswerChange.none();
                }))
                .isEmpty();
        assertThat(asked).hasValue(0);
    }

    @Test
    default void of_many_who_answer_at_once_each_sees_what_the_one_before_has_changed() {
        invited("7", LETTER);
        Crowd.of(16, number -> stores().answers().change(LETTER, sheet -> given(sheet, Choice.LATER)));
        assertThat(only(LETTER).answers()).hasSize(16);
        assertThat(only(LETTER).nextVersion()).isEqualTo(17);
    }

    @Test
    default void a_decision_that_fails_changes_nothing() {
        invited("7", LETTER);
        assertThatThrownBy(() -> stores().answers().change(LETTER, sheet -> {
                    throw new IllegalStateException("planted");
                }))
                .hasMessageContaining("planted");
        assertThat(only(LETTER).answers()).isEmpty();
    }

    @Test
    default void those_answered_since_a_moment_are_told_in_their_order() {
        LetterId second = new LetterId("1".repeat(32));
        invited("7", LETTER);
        invited("8", second);
        invited("9", new LetterId("2".repeat(32)));
        Instant start = storeNow();
        stores().answers().change(second, sheet -> given(sheet, Choice.TERMINATE));
        advance(Duration.ofMinutes(1));
        stores().answers().change(LETTER, sheet -> given(sheet, Choice.LATER));
        assertThat(openedAgain().answers().since(start))
                .extracting(sheet -> sheet.invitation().id())
                .containsExactly(second, LETTER);
        assertThat(stores().answers().since(start.plusSeconds(30)))
                .extracting(sheet -> sheet.invitation().id())
                .containsExactly(LETTER);
        assertThat(stores().answers().since(Instant.EPOCH)).hasSize(2);
    }

    @Test
    default void what_was_asked_and_answered_is_told_to_whom_it_concerns_and_erased() {
        invited("7", LETTER);
        stores().answers().change(LETTER, sheet -> given(sheet, Choice.TERMINATE));
        for (Whom whom : List.of(
                new Whom.OfSubject(key("7").subject()),
                new Whom.OfCustomer(CUSTOMER),
                new Whom.OfCustomer(Letters.CARD))) {
            assertThat(upkeep().export(whom).answers()).hasSize(1);
        }
        assertThat(upkeep().erase(new Whom.OfCustomer(Letters.CARD), "anna", "asked for it")
                        .answers())
                .isEqualTo(1);
        assertThat(openedAgain().answers().find(List.of(LETTER))).isEmpty();
        assertThat(stores().answers().since(Instant.EPOCH)).isEmpty();
    }

    @Test
    default void letters_go_when_their_links_and_their_answers_are_old_and_touches_after_a_day() {
        invited("7", LETTER);
        touched(Choice.LATER, false, "a");
        assertThat(upkeep().tidy(Retention.standard()).answers()).isZero();
        advance(Duration.ofDays(400));
        stores().answers().change(LETTER, sheet -> given(sheet, Choice.LATER));
        advance(Duration.ofDays(200));
        assertThat(upkeep().tidy(Retention.standard()).answers()).isZero();
        assertThat(only(LETTER).touches()).isEmpty();
        advance(Duration.ofDays(200));
        assertThat(upkeep().tidy(Retention.standard()).answers()).isEqualTo(1);
        assertThat(stores().answers().find(List.of(LETTER))).isEmpty();
    }

    @Test
    default void broken_answers_throw_and_never_answer_that_nothing_is_known() {
        assertThatThrownBy(() -> brokenStores().answers().find(List.of(LETTER))).isInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> brokenStores().answers().list(AnswerQuery.open(0, 9)))
                .isInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> brokenStores().answers().since(Instant.EPOCH)).isInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> brokenStores().answers().change(LETTER, sheet -> AnswerChange.none()))
                .isInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> brokenStores().answers().invite(List.of(about("7", LETTER, Instant.EPOCH))))
                .isInstanceOf(LedgerException.class);
    }
}
