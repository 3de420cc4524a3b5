package io.napomni.testkit.contract.answer;

import static io.napomni.testkit.contract.answer.Letters.about;
import static io.napomni.testkit.contract.answer.Letters.answer;
import static io.napomni.testkit.contract.stage.Scene.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.model.SubjectRef;
import io.napomni.past.answer.Answer;
import io.napomni.past.answer.Answer.Standing;
import io.napomni.past.answer.AnswerQuery;
import io.napomni.past.answer.AnswerQuery.Which;
import io.napomni.past.answer.Choice;
import io.napomni.past.answer.Invitation;
import io.napomni.past.answer.LetterId;
import io.napomni.port.store.AnswerChange;
import io.napomni.testkit.contract.stage.StoresOnTrial;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which letters with answers a store lists. */
public interface AnswerListContract extends StoresOnTrial {

    private void invited(String deal, LetterId id) {
        Invitation invitation = about(deal, id, storeNow());
        stores().answers().invite(List.of(invitation));
    }

    private LetterId id(int number) {
        return new LetterId(String.format(Locale.ROOT, "%032x", number));
    }

    /** Answered so, one after the other. */
    private LetterId answered(int number, Answer... answers) {
        invited("" + number, id(number));
        return also(number, answers);
    }

    /** The letter was sent before. */
    private LetterId also(int number, Answer... answers) {
        for (Answer one : answers) {
            stores().answers().change(id(number), sheet -> AnswerChange.none().with(one, "answered", "customer", ""));
        }
        return id(number);
    }

    private List<LetterId> listed(AnswerQuery query) {
        return openedAgain().answers().list(query).stream()
                .map(sheet -> sheet.invitation().id())
                .toList();
    }

    @Test
    default void those_that_wait_for_a_person_are_listed_apart_from_the_others_the_last_answered_first() {
        Instant at = storeNow();
        LetterId handled = answered(1, answer(1, Choice.LATER, at).handled());
        LetterId open = answered(
                2,
                answer(1, Choice.LATER, at.plusSeconds(1)).handled(),
                answer(2, Choice.TERMINATE, at.plusSeconds(9)));
        LetterId closed = answered(
                3,
                answer(1, Choice.LATER, at),
                answer(2, Choice.TERMINATE, at.plusSeconds(2)).handled());
        LetterId declined = answered(4, answer(1, Choice.UNSUBSCRIBE, at.plusSeconds(3)));
        LetterId both =
                answered(5, answer(1, Choice.PLACE_ORDER, at), answer(2, Choice.UNSUBSCRIBE, at.plusSeconds(4)));
        invited("6", id(6));
        assertThat(listed(AnswerQuery.open(0, 9))).containsExactly(open, both);
        assertThat(listed(AnswerQuery.closed(0, 9))).containsExactly(declined, closed, handled);
        assertThat(listed(AnswerQuery.closed(1, 1))).containsExactly(closed);
        assertThat(listed(AnswerQuery.open(1, 9))).containsExactly(both);
        assertThat(stores().answers().list(AnswerQuery.open(0, 1)).get(0).answers())
                .hasSize(2);
    }

    @Test
    default void those_about_one_subject_are_asked_for_alone() {
        Instant at = storeNow();
        answered(1, answer(1, Choice.TERMINATE, at.plusSeconds(3)));
        for (int letter = 11; letter <= 15; letter++) {
            invited("7", id(letter));
        }
        LetterId first = also(11, answer(1, Choice.LATER, at));
        LetterId last = also(12, answer(1, Choice.TERMINATE, at.plusSeconds(1)));
        also(13, answer(1, Choice.LATER, at).handled());
        also(14, answer(1, Choice.UNSUBSCRIBE, at.plusSeconds(2)));
        assertThat(listed(AnswerQuery.openAbout(key("7").subject()))).containsExactly(last, first);
        assertThat(listed(AnswerQuery.openAbout(key("8").subject()))).isEmpty();
        Optional<SubjectRef> seven = Optional.of(key("7").subject());
        assertThat(listed(new AnswerQuery(Which.CLOSED, Instant.EPOCH, LocalDate.EPOCH, seven, 1, 9)))
                .containsExactly(id(13));
        assertThat(listed(new AnswerQuery(Which.UNFINISHED, at.plusSeconds(1), LocalDate.EPOCH, seven, 0, 1)))
                .containsExactly(id(14));
    }

    @Test
    default void a_run_reads_what_may_still_have_to_be_done_however_much_is_kept() {
        Instant now = storeNow();
        Instant old = now.minus(Duration.ofDays(500));
        LocalDate from = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(365);
        for (int i = 100; i < 300; i++) {
            answered(i, answer(1, Choice.PLACE_ORDER, i % 2 == 0 ? old : now.minusSeconds(i)));
            if (i % 2 == 1) {
                stores().answers()
                        .change(
                                id(i),
                                sheet -> AnswerChange.none()
                                        .with(sheet.current().orElseThrow().handled(), "answer-handled", "anna", ""));
            }
        }
        LetterId young = answered(1, answer(1, Choice.PLACE_ORDER, now));
        LetterId declined = answered(2, answer(1, Choice.UNSUBSCRIBE, now));
        LetterId both = answered(3, answer(1, Choice.LATER, now).handled(), answer(2, Choice.UNSUBSCRIBE, now));
        LetterId wanted = answered(4, new Answer(1, Choice.LATER, Optional.of(from), "", old, Standing.TAKEN));
        answered(5, new Answer(1, Choice.LATER, Optional.of(from.minusDays(1)), "", old, Standing.TAKEN));
        Instant given = from.atStartOfDay(ZoneOffset.UTC).toInstant();
        assertThat(listed(AnswerQuery.unfinished(given, from)))
                .containsExactlyInAnyOrder(young, declined, both, wanted);
        assertThat(listed(AnswerQuery.unfinished(Instant.EPOCH, LocalDate.EPOCH)))
                .hasSize(105);
    }
}
