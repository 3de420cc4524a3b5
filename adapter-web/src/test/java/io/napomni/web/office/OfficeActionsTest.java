package io.napomni.web.office;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.past.EffectState;
import io.napomni.past.Hold;
import io.napomni.port.store.RegisterRow;
import io.napomni.web.Pages;
import io.napomni.web.WebResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeActionsTest extends Scene {

    private static final String DEAL = "b24:deal:1";

    /** What happens when a button is pressed twice: once it is done, and both times the page says so. */
    private void pressedTwice(Visitor anna, String place, Map<String, String> form, String first, String second) {
        WebResponse done = anna.post(place, form);
        assertThat(done.status()).isEqualTo(303);
        assertThat(anna.body(Visitor.next(done))).contains(first);
        List<Object> after = everything();
        WebResponse again = anna.post(place, form);
        assertThat(again.status()).isEqualTo(303);
        assertThat(anna.body(Visitor.next(again))).contains(second);
        assertThat(everything()).isEqualTo(after);
    }

    @Test
    void what_waits_is_approved_once_and_the_next_run_does_exactly_this() {
        held();
        Visitor anna = anna();
        String place = link(anna.body("approvals"), "approvals\\?");
        assertThat(anna.body(place))
                .contains("A-2", "A-3", "The next run does exactly this")
                .doesNotContain("A-1");
        pressedTwice(anna, "approvals", anna.form(place), "Approved: 2.", "Nothing of this run waits any more");
        assertThat(last().what()).isEqualTo("approved");
        assertThat(last().by()).isEqualTo("Anna Petrova");
        firm.reminders(OptionalInt.of(1)).run(Firm.TODAY);
        assertThat(firm.post.sent).isEqualTo(3);
    }

    @Test
    void what_has_changed_since_it_was_shown_is_not_approved() {
        held();
        Visitor anna = anna();
        Map<String, String> form = anna.form(link(anna.body("approvals"), "approvals\\?"));
        firm.deal("3", "A-3 changed");
        firm.reminders(OptionalInt.of(1)).run(Firm.TODAY);
        WebResponse refused = anna.post("approvals", form);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("something has changed since", "A-2");
        assertThat(journal()).noneMatch(line -> line.what().equals("approved"));
        assertThat(anna.post("approvals", Visitor.hidden(refused.body())).status())
                .isEqualTo(303);
    }

    @Test
    void an_effect_is_cleared_once_after_it_was_shown_what_would_go() {
        sent("1", "A-1");
        Visitor anna = anna();
        String place = clear(about("1"));
        assertThat(anna.body(place)).contains("The next run would do today:", "A-1", "still counts for the customer");
        pressedTwice(anna, "clear", why(anna.form(place)), "Cleared; open again: 1.", "It is open already");
        assertThat(last().what()).isEqualTo("cleared");
        assertThat(last().by()).isEqualTo("Anna Petrova");
        assertThat(last().detail()).isEqualTo(WHY);
    }

    @Test
    void a_form_of_yesterday_s_letter_does_not_clear_today_s() {
        sent("1", "A-1");
        Visitor anna = anna();
        Map<String, String> form = why(anna.form(clear(about("1"))));
        anna.post("clear", form);
        firm.clock.advance(Duration.ofSeconds(30));
        firm.reminders(OptionalInt.empty()).run(Firm.TODAY);
        assertThat(about("1").state()).isEqualTo(EffectState.DONE);
        assertThat(anna.post("clear", form).status()).isEqualTo(403);
        assertThat(about("1").state()).isEqualTo(EffectState.DONE);
    }

    @ParameterizedTest
    @CsvSource({"arrived,DONE,it arrived (1)", "not-arrived,,it did not arrive (1)"})
    void a_doubt_is_resolved_once(String what, EffectState state, String said) {
        doubtful("1", "A-1");
        Visitor anna = anna();
        assertThat(anna.body("doubts")).contains("A-1");
        String place = resolve(about("1"));
        assertThat(anna.body(place)).contains("is not repeated", "the next run sends it");
        Map<String, String> form = Visitor.with(why(anna.form(place)), "what", what);
        pressedTwice(anna, "resolve", form, said, "It is not in doubt any more");
        assertThat(rows()).extracting(RegisterRow::state).isEqualTo(state == null ? List.of() : List.of(state));
        assertThat(last().by()).isEqualTo("Anna Petrova");
        assertThat(last().detail()).isEqualTo(WHY);
    }

    private Map<String, String> hold(Visitor anna, String what, String until) {
        return Visitor.with(Visitor.with(why(anna.form("hold")), "what", what), "until", until);
    }

    @Test
    void a_hold_is_placed_once_after_it_was_shown_what_it_stops_and_lifted_once() {
        firm.deal("1", "A-1");
        Visitor anna = anna();
        List<Object> before = everything();
        WebResponse check = anna.post("hold", hold(anna, DEAL, "2026-12-01"));
        assertThat(check.body()).contains("Of today's it stops: 1", "A-1", "1 Dec 2026", WHY);
        assertThat(everything()).isEqualTo(before);
        pressedTwice(anna, "hold", Visitor.hidden(check.body()), "The hold is placed.", "The hold is placed.");
        assertThat(firm.stores.holds().inForce(Firm.TODAY)).singleElement().satisfies(hold -> {
            assertThat(hold.until()).contains(LocalDate.of(2026, 12, 1));
            assertThat(hold.reason()).isEqualTo(WHY);
            assertThat(hold.by()).isEqualTo("Anna Petrova");
        });
        assertThat(anna.body("")).contains("on hold");
        Map<String, String> lift = why(anna.form(link(anna.body("holds"), "lift")));
        pressedTwice(anna, "lift", lift, "The hold is lifted.", "There is no such hold any more");
        assertThat(firm.stores.holds().inForce(Firm.TODAY)).isEmpty();
        assertThat(last().what()).isEqualTo("hold-lifted");
        assertThat(last().by()).isEqualTo("Anna Petrova");
        assertThat(last().detail()).isEqualTo(WHY);
    }

    @Test
    void a_customer_is_put_on_hold_and_another_hold_in_its_place_is_told() {
        firm.deal("1", "A-1");
        Visitor anna = anna();
        WebResponse check = anna.post("hold", hold(anna, "b24:company:1", ""));
        assertThat(check.body()).contains("it stops: 1", "until it is lifted");
        anna.post("hold", Visitor.hidden(check.body()));
        assertThat(firm.stores.holds().inForce(Firm.TODAY))
                .extracting(Hold::until)
                .containsExactly(Optional.empty());
        WebResponse other = anna.post("hold", hold(anna, "b24:company:1", "2026-12-05"));
        assertThat(other.body()).contains("It replaces the earlier hold:");
        anna.post("hold", Visitor.hidden(other.body()));
        assertThat(firm.stores.holds().inForce(Firm.TODAY))
                .extracting(Hold::until)
                .containsExactly(Optional.of(LocalDate.of(2026, 12, 5)));
    }

    @ParameterizedTest
    @CsvSource({
        "'',,no such contract",
        "17/26,,no such contract",
        "b24:deal:1,2026-11-22,must be today or later",
        "b24:deal:1,tomorrow,That is no date"
    })
    void a_hold_that_is_filled_in_wrong_is_told_and_what_was_typed_stays(String what, String until, String told) {
        Visitor anna = anna();
        WebResponse shown = anna.post("hold", hold(anna, what, until == null ? "" : until));
        assertThat(shown.status()).isEqualTo(400);
        assertThat(shown.body()).contains(told, "value=\"" + WHY + "\"");
        assertThat(firm.stores.holds().inForce(Firm.TODAY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \t ", "long"})
    void nothing_is_done_without_a_reason_of_one_line(String why) {
        sent("1", "A-1");
        doubtful("2", "B-2");
        Visitor anna = anna();
        String given = why.equals("long") ? "x".repeat(301) : why;
        List<Object> before = everything();
        for (RegisterRow row : List.of(about("1"), about("2"))) {
            String room = row.state() == EffectState.DONE ? "clear" : "resolve";
            String place = room.equals("clear") ? clear(row) : resolve(row);
            Map<String, String> form = Visitor.with(Visitor.with(anna.form(place), "what", "arrived"), "why", given);
            WebResponse refused = anna.post(room, form);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.body()).contains("Give a reason");
        }
        assertThat(everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing", "empty", "random", "of another page", "too old", "from the future"})
    void nothing_is_done_without_a_nonce_of_this_very_page(String nonce) {
        held();
        doubtful("7", "D-7");
        sent("8", "S-8");
        firm.stores
                .holds()
                .place(new Hold("h", new Hold.Scope.OfSubject(about("8").key().subject()), Optional.empty(), "x", "y"));
        Visitor anna = anna();
        Map<String, Map<String, String>> forms = forms(anna);
        String elsewhere = anna.form("").getOrDefault("nonce", "");
        firm.clock.advance(
                nonce.equals("too old")
                        ? Duration.ofMinutes(61)
                        : Duration.ofMinutes(nonce.startsWith("from") ? -1 : 1));
        List<Object> before = everything();
        forms.forEach((room, form) -> {
            String sent = form.getOrDefault("nonce", "");
            Map<String, String> spoilt = Visitor.with(form, "nonce", spoilt(nonce, sent, elsewhere));
            if (nonce.equals("missing")) {
                spoilt.remove("nonce");
            }
            assertThat(anna.post(room, spoilt).status()).as(room).isEqualTo(403);
        });
        assertThat(everything()).isEqualTo(before);
    }

    private Map<String, Map<String, String>> forms(Visitor anna) {
        return Map.of(
                "approvals", anna.form(link(anna.body("approvals"), "approvals\\?")),
                "clear", why(anna.form(clear(about("8")))),
                "resolve", Visitor.with(why(anna.form(resolve(about("7")))), "what", "arrived"),
                "lift", why(anna.form("lift?id=h")),
                "hold", Visitor.with(hold(anna, DEAL, ""), "step", "place"));
    }

    private static String spoilt(String how, String sent, String elsewhere) {
        return switch (how) {
            case "empty" -> "";
            case "random" -> "A".repeat(32);
            case "of another page" -> elsewhere;
            default -> sent;
        };
    }

    @Test
    void what_is_under_way_or_in_doubt_is_not_cleared() {
        doubtful("7", "D-7");
        Visitor anna = anna();
        WebResponse told = anna.get(clear(about("7")));
        assertThat(told.status()).isEqualTo(303);
        assertThat(anna.body(Visitor.next(told))).contains("cannot be cleared");
    }

    @ParameterizedTest
    @ValueSource(strings = {"clear", "clear?key=", "clear?key=a", "resolve?key=||", "subject?ref=x", "letter?key=%7C"})
    void what_names_nothing_is_not_found(String place) {
        Visitor anna = anna();
        Pages pages = Pages.none().with("/office/", anna.page());
        assertThat(new Visitor(pages, "en").get(place).status()).isEqualTo(404);
    }
}
