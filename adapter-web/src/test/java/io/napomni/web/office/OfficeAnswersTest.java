package io.napomni.web.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.napomni.past.Hold;
import io.napomni.past.answer.Answer;
import io.napomni.past.answer.Answer.Standing;
import io.napomni.past.answer.Choice;
import io.napomni.past.answer.LetterId;
import io.napomni.web.WebResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OfficeAnswersTest extends Scene {

    private Map<String, String> decision(Visitor anna, LetterId letter, String what) {
        return Visitor.with(anna.form("answer?id=" + letter), "what", what);
    }

    @Test
    void those_that_wait_come_first_and_say_what_was_chosen_by_whom_and_when() {
        LetterId handled = answered("1", "A-1", "old words", Standing.HANDLED);
        answered("2", "A-2", "two tons", Standing.TAKEN);
        LetterId doubted = answered("3", "A-3", "", Standing.AMBIGUOUS);
        String body = anna().body("answers");
        assertThat(body)
                .contains("Answer: later, 23 Dec 2026", "two tons", "b24:company:2", "23 Nov 2026 10:00", "ambiguous");
        assertThat(body.indexOf("A-1")).isGreaterThan(body.indexOf("A-2")).isGreaterThan(body.indexOf("A-3"));
        assertThat(anna().body("answer?id=" + doubted)).contains("Ask the customer");
        assertThat(anna().body("answer?id=" + handled)).contains("old words").doesNotContain("<form");
    }

    @Test
    void every_version_is_shown() {
        LetterId letter = answered("1", "A-1", "first words", Standing.TAKEN);
        firm.clock.advance(Duration.ofHours(1));
        answers(letter, Choice.TERMINATE, "second words", Standing.TAKEN);
        assertThat(anna().body("answer?id=" + letter))
                .contains("first words", "second words", "asks to end the contract", "23 Nov 2026 11:00");
    }

    @Test
    void a_long_order_is_cut_in_the_list_and_whole_where_it_is_decided_about() {
        String order = "Wheat: 20 t\n".repeat(200) + "to the last word";
        LetterId letter = answered("1", "A-1", order, Standing.TAKEN);
        assertThat(anna().body("answers")).contains("Wheat: 20 t").doesNotContain("to the last word");
        assertThat(anna().body("answer?id=" + letter)).contains("<div class=\"lines\">" + order + "</div>");
    }

    @Test
    void of_several_that_are_doubted_all_are_shown_and_the_one_before_is_asked_about_when_the_last_is_dismissed() {
        LetterId letter = answered("1", "A-1", "first words", Standing.AMBIGUOUS);
        firm.clock.advance(Duration.ofHours(1));
        answers(letter, Choice.TERMINATE, "second words", Standing.AMBIGUOUS);
        Visitor anna = anna();
        assertThat(anna.body("answer?id=" + letter)).contains("first words", "second words");
        anna.post("answer", decision(anna, letter, "handled"));
        assertThat(sheet(letter).answers())
                .extracting(Answer::standing)
                .containsExactly(Standing.AMBIGUOUS, Standing.DISMISSED);
        assertThat(anna.body("answers")).contains("first words").doesNotContain("second words");
        assertThat(anna.body("answer?id=" + letter)).contains("Ask the customer");
        anna.post("answer", decision(anna, letter, "handled"));
        assertThat(sheet(letter).current()).isEmpty();
    }

    @Test
    void an_answer_is_dealt_with_once_and_the_journal_says_by_whom() {
        LetterId letter = answered("1", "A-1", "", Standing.TAKEN);
        Visitor anna = anna();
        Map<String, String> form = decision(anna, letter, "handled");
        WebResponse done = anna.post("answer", form);
        assertThat(done.status()).isEqualTo(303);
        assertThat(anna.body(Visitor.next(done))).contains("the answer is dealt with");
        assertThat(sheet(letter).current()).get().extracting(Answer::standing).isEqualTo(Standing.HANDLED);
        assertThat(last().what()).isEqualTo("answer-handled");
        assertThat(last().by()).isEqualTo("Anna Petrova");
        List<Object> after = everything();
        WebResponse again = anna.post("answer", form);
        assertThat(anna.body(Visitor.next(again))).contains("nothing to decide about this answer any more");
        assertThat(everything()).isEqualTo(after);
    }

    @Test
    void an_ambiguous_answer_that_is_confirmed_stops_what_the_customer_wanted_to_stop() {
        LetterId letter = answered("1", "A-1", "", Standing.AMBIGUOUS);
        Visitor anna = anna();
        WebResponse done = anna.post("answer", decision(anna, letter, "confirmed"));
        assertThat(anna.body(Visitor.next(done))).contains("holds from now on");
        assertThat(sheet(letter).answers())
                .extracting(Answer::version, Answer::standing)
                .containsExactly(tuple(1, Standing.AMBIGUOUS), tuple(2, Standing.TAKEN));
        assertThat(firm.stores.holds().inForce(Firm.TODAY))
                .extracting(Hold::until)
                .containsExactly(Optional.of(Firm.TODAY.plusDays(30)));
        assertThat(journal())
                .anyMatch(line ->
                        line.what().equals("answer-confirmed") && line.by().equals("Anna Petrova"));
    }

    @Test
    void an_ambiguous_answer_that_is_dismissed_stops_nothing() {
        LetterId letter = answered("1", "A-1", "", Standing.AMBIGUOUS);
        Visitor anna = anna();
        Map<String, String> form = decision(anna, letter, "handled");
        anna.post("answer", form);
        assertThat(firm.stores.holds().inForce(Firm.TODAY)).isEmpty();
        assertThat(sheet(letter).answers()).extracting(Answer::standing).containsExactly(Standing.DISMISSED);
        assertThat(anna.post("answer", form).status()).isEqualTo(303);
        assertThat(last().what()).isEqualTo("answer-dismissed");
    }

    @Test
    void nothing_is_decided_about_an_answer_that_has_changed_or_by_a_form_that_was_not_shown() {
        LetterId letter = answered("1", "A-1", "", Standing.AMBIGUOUS);
        Visitor anna = anna();
        Map<String, String> form = decision(anna, letter, "confirmed");
        List<Object> before = everything();
        assertThat(anna.post("answer", Visitor.with(form, "nonce", "x")).status())
                .isEqualTo(403);
        assertThat(anna.post("answer", Visitor.with(form, "what", "both")).status())
                .isEqualTo(403);
        assertThat(anna.post("answer", Visitor.with(form, "id", "x")).status()).isEqualTo(303);
        assertThat(everything()).isEqualTo(before);
        answers(letter, Choice.TERMINATE, "", Standing.TAKEN);
        List<Object> changed = everything();
        WebResponse refused = anna.post("answer", form);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("something has changed since", "asks to end the contract");
        assertThat(everything()).isEqualTo(changed);
    }

    @Test
    void a_long_list_is_shown_fifty_at_a_time() {
        for (int i = 0; i < 51; i++) {
            answered("" + (100 + i), "N-" + i + ".", "", Standing.TAKEN);
            firm.clock.advance(Duration.ofSeconds(1));
        }
        Visitor anna = anna();
        assertThat(anna.body("answers")).contains("N-50.", "N-1.").doesNotContain("N-0.");
        assertThat(anna.body("answers?page=2")).contains("N-0.").doesNotContain("N-1.");
    }
}
