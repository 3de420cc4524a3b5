package io.napomni.web.office;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.Purpose;
import io.napomni.past.answer.Answer;
import io.napomni.past.answer.Choice;
import io.napomni.past.answer.Invitation;
import io.napomni.past.answer.LetterId;
import io.napomni.port.store.AnswerChange;
import io.napomni.port.store.HeldRun;
import io.napomni.port.store.RegisterRow;
import io.napomni.web.WebResponse;
import io.napomni.web.office.words.Phrases;
import io.napomni.wording.LetterLanguage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficePagesTest extends Scene {

    private static final List<String> LISTS = List.of(
            "",
            "register",
            "register?q=S-8",
            "doubts",
            "answers",
            "holds",
            "hold",
            "letters",
            "runs",
            "approvals",
            "nowhere");

    /** One of everything: sent, in doubt, held, due, on hold. */
    private List<String> places() {
        held();
        doubtful("7", "D-7");
        sent("8", "S-8");
        firm.deal("9", "N-9");
        Visitor anna = anna();
        String hold = link(anna.body("subject?ref=b24:deal:9"), "hold\\?");
        WebResponse check = anna.post("hold", why(Visitor.with(anna.form(hold), "what", "b24:deal:9")));
        anna.post("hold", Visitor.hidden(check.body()));
        HeldRun run = firm.stores.approvals().waiting().get(0);
        List<String> places = new ArrayList<>(LISTS);
        places.add("approvals?run=" + run.run());
        places.add("answer?id=" + answered("8", "S-8", "", Answer.Standing.AMBIGUOUS));
        places.add("answer?id=" + answered("9", "N-9", "two tons", Answer.Standing.TAKEN));
        places.add(clear(about("8")));
        places.add(resolve(about("7")));
        places.add("subject?ref=b24%3Adeal%3A8");
        places.add(link(anna.body("holds"), "lift"));
        places.add(link(anna.body(""), "letter\\?"));
        places.add(link(anna.body(places.get(places.size() - 1)), "letter-html"));
        return places;
    }

    @ParameterizedTest
    @CsvSource({"ru-RU,ru", "en,en", "de,ru"})
    void every_page_speaks_the_language_of_who_looks(String wanted, String spoken) {
        List<String> places = places();
        Visitor visitor = new Visitor(office(OptionalInt.of(1)), wanted);
        for (String place : places) {
            WebResponse shown = visitor.get(place);
            assertThat(shown.status()).as(place).isEqualTo(place.equals("nowhere") ? 404 : 200);
            assertThat(shown.body()).as(place).doesNotContain("[[", "{{");
            if (!place.startsWith("letter-html")) {
                assertThat(shown.body()).as(place).contains("<html lang=\"" + spoken + "\">", "Anna Petrova", "<h1>");
            }
        }
    }

    @Test
    void to_look_changes_nothing() {
        List<String> places = places();
        Visitor anna = anna();
        List<Object> before = everything();
        for (String place : places) {
            anna.get(place);
            WebResponse head = anna.page().handle(anna.request(place).withMethod("HEAD"));
            assertThat(head.body()).isEmpty();
            anna.get(place + (place.contains("?") ? "&" : "?")
                    + "why=x&what=handled&step=place&nonce=x&said=cleared&n=1");
        }
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void the_proposal_is_read_once_for_all_who_look_and_again_on_request() {
        firm.deal("1", "A-1");
        Visitor anna = anna();
        int before = firm.book.reads;
        assertThat(anna.body("")).contains("A-1");
        anna.get("");
        assertThat(firm.book.reads).isEqualTo(before + 1);
        firm.deal("2", "A-2");
        assertThat(anna.body("")).doesNotContain("A-2");
        assertThat(Visitor.next(anna.post("", anna.form("")))).isEqualTo("?said=read-again&n=0");
        assertThat(anna.body("?said=read-again&n=0")).contains("A-2", "Read again.");
        firm.deal("3", "A-3");
        firm.clock.advance(Duration.ofMinutes(11));
        assertThat(anna.body("")).contains("A-3");
    }

    @Test
    void a_letter_is_read_as_its_customer_would_and_its_html_is_shut_in() {
        firm.deal("1", "A-1");
        Visitor anna = anna();
        String letter = anna.body(link(anna.body(""), "letter\\?"));
        assertThat(letter).contains("About A-1", "The contract A-1 ends.", "buyer@example.org", "ends-on");
        WebResponse html = anna.get(link(letter, "letter-html"));
        assertThat(html.body()).isEqualTo("<!DOCTYPE html><p>Contract ends</p>");
        assertThat(html.headers().get("Content-Security-Policy"))
                .startsWith("sandbox; default-src 'none';")
                .doesNotContain("allow-");
    }

    @Test
    void of_a_letter_that_is_too_long_for_a_page_the_beginning_is_shown() {
        firm.deal("1", "A-1");
        firm.besides = " And so on.".repeat(2_000);
        Visitor anna = anna();
        assertThat(anna.body(link(anna.body(""), "letter\\?")))
                .contains("The contract A-1 ends. And so on.", "This is only the beginning.");
    }

    @Test
    void what_a_run_holds_can_be_read_too() {
        held();
        Visitor anna = new Visitor(office(OptionalInt.of(1)), "en");
        assertThat(anna.body("")).contains("awaits approval");
        assertThat(anna.body(link(anna.body(""), "letter\\?"))).contains("The contract A-2 ends.");
    }

    @Test
    void a_long_list_is_shown_fifty_at_a_time_and_none_is_lost() {
        for (int i = 0; i < 120; i++) {
            firm.deal("id" + i, "N-" + (1000 + i) + ".");
        }
        Visitor anna = anna();
        assertShown(anna, List.of("", "?page=2", "?page=3"), 120);
        firm.reminders(OptionalInt.empty()).run(Firm.TODAY);
        for (String list : List.of("register", "letters", "register?state=done&q=N-1")) {
            String first = anna.body(list);
            String second = link(first, list.split("\\?", 2)[0] + "\\?[^\"]*after");
            String third = link(anna.body(second), list.split("\\?", 2)[0] + "\\?[^\"]*after");
            assertShown(anna, List.of(list, second, third), 120);
        }
    }

    private static void assertShown(Visitor anna, List<String> places, int all) {
        Set<String> seen = new TreeSet<>();
        for (String place : places) {
            String body = anna.body(place);
            List<String> here = body.lines()
                    .filter(line -> line.contains("<strong>N-"))
                    .map(line -> line.replaceAll(".*<strong>(N-[0-9]+)\\..*", "$1"))
                    .toList();
            assertThat(here).as(place).hasSizeLessThanOrEqualTo(50).isNotEmpty();
            seen.addAll(here);
        }
        assertThat(seen).hasSize(all);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"S-8", "b24:deal:8", "b24:company:8", "contract-renewal|b24:deal:8|renewal@2026-12-13|mail"})
    void a_row_is_found_by_number_subject_customer_or_key(String sought) {
        sent("7", "S-7");
        sent("8", "S-8");
        for (String room : List.of("register", "letters")) {
            String found =
                    anna().body(Place.of(room).with("q", sought).toString().substring(2));
            assertThat(found).as(room).contains("<strong>S-8</strong>").doesNotContain("<strong>S-7</strong>");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a|b", "|||", "::", "b24:x:", "%", "\\", "'; DROP TABLE effect", "~", "b24:deal:8|"})
    void what_is_nothing_finds_nothing(String sought) {
        sent("8", "S-8");
        WebResponse shown = anna().get(Place.of("register")
                .with("q", sought)
                .with("after", sought)
                .toString()
                .substring(2));
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body()).contains("Nothing found.");
    }

    @Test
    void a_source_that_does_not_answer_is_told_and_the_other_pages_stay() {
        firm.book.silent = true;
        Visitor anna = anna();
        assertThat(anna.get("").status()).isEqualTo(503);
        assertThat(anna.body("")).contains("the portal does not answer", "Nothing was changed");
        assertThat(anna.get("register").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "LATER,TAKEN,'Answer: later, 1 Mar 2027'",
        "PLACE_ORDER,HANDLED,Answer: place an order",
        "TERMINATE,TAKEN,Answer: asks to end the contract",
        "TERMINATE,AMBIGUOUS,Ambiguous answer",
        "UNSUBSCRIBE,TAKEN,Unsubscribed"
    })
    void letters_show_what_their_customers_answered(Choice choice, Answer.Standing standing, String told) {
        sent("7", "S-7");
        sent("8", "S-8");
        LetterId id = invited(about("8"));
        firm.clock.advance(Duration.ofHours(1));
        Optional<LocalDate> on = choice == Choice.LATER ? Optional.of(LocalDate.of(2027, 3, 1)) : Optional.empty();
        Answer answer = new Answer(1, choice, on, "", firm.clock.instant(), standing);
        firm.stores.answers().change(id, sheet -> AnswerChange.none().with(answer, "answered", "customer", ""));

        String shown = anna().body("letters");

        assertThat(shown.split("<li>", -1))
                .filteredOn(part -> part.contains(told))
                .singleElement()
                .satisfies(part -> assertThat(part).contains("S-8"));
    }

    private LetterId invited(RegisterRow row) {
        LetterId id = new LetterId("0123456789abcdef".repeat(2));
        Invitation asked = new Invitation(
                id,
                "dispatch",
                row.key().subject(),
                false,
                row.customer(),
                row.customer(),
                row.key().scenario(),
                "contract-renewal",
                row.label(),
                Purpose.CONTRACT,
                Locale.ENGLISH,
                Firm.TODAY,
                firm.clock.instant().plus(Duration.ofDays(30)));
        firm.stores.answers().invite(List.of(asked));
        return id;
    }

    @Test
    void both_languages_have_the_same_phrases() {
        assertThat(Phrases.keys(LetterLanguage.RUSSIAN)).isEqualTo(Phrases.keys(LetterLanguage.ENGLISH));
        assertThat(office(OptionalInt.empty()).unusedWords().values()).allMatch(Set::isEmpty);
    }

    @Test
    void the_form_for_letters_by_hand_is_offered_where_the_host_has_one() {
        firm.deal("1", "A-1");
        assertThat(anna().body("subject?ref=b24:deal:1")).doesNotContain("./write");
        Visitor writing = new Visitor(office(OptionalInt.empty()).writing(), "en");
        assertThat(writing.body("subject?ref=b24:deal:1"))
                .contains("<a href=\"./write?ref=b24%3Adeal%3A1\">Write a letter by hand</a>");
    }

    @Test
    void today_is_read_anew_after_a_letter_by_hand() {
        firm.deal("1", "A-1");
        Office office = office(OptionalInt.empty());
        Visitor anna = new Visitor(office, "en");
        anna.body("");
        anna.body("");
        assertThat(firm.book.reads).isEqualTo(1);
        office.forget();
        anna.body("");
        assertThat(firm.book.reads).isEqualTo(2);
    }
}
