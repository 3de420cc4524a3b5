package io.napomni.web.manual;

import static io.napomni.web.manual.Writer.RENEWAL;
import static io.napomni.web.manual.Writer.STOCK;
import static io.napomni.web.manual.Writer.press;
import static io.napomni.web.manual.Writer.with;
import static io.napomni.web.manual.Writer.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.port.Outcome;
import io.napomni.port.Rendered;
import io.napomni.rule.Reason;
import io.napomni.web.RefusedRequest;
import io.napomni.web.WebRequest;
import io.napomni.web.WebResponse;
import io.napomni.web.manual.door.Sender;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A manager chooses a letter, looks at it, sends it, and reads what became of it. */
class SendingTest extends Scene {

    @Test
    void every_letter_about_the_subject_is_offered_and_looking_changes_nothing() {
        shop.contract("1", FAR);
        WebResponse first = anna().begin();
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body()).contains("value=\"" + RENEWAL + "\"", "value=\"" + STOCK + "\"");
        assertThat(words(first))
                .contains("K-1", "\"Your contract is ending\"", "\"No orders for a while\" due by its rule")
                .doesNotContain("ending\" due");
        assertThat(anna().look(RENEWAL).status()).isEqualTo(200);
        assertThat(shop.stores.journal().recent(10)).isEmpty();
        assertThat(letters()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {RENEWAL, STOCK})
    void what_is_shown_is_what_goes_to_the_byte(String letter) {
        shop.contract("1", SOON);
        WebResponse look = anna().look(letter);
        WebResponse sent = anna().post(press(look, "send"));
        Rendered went = shop.post.taken.get(0).letter();
        assertThat(Writer.framed(look)).isEqualTo(went.html());
        assertThat(look.body()).contains("Subject: <strong>" + went.subject() + "</strong>");
        assertThat(Writer.unescaped(look.body())).contains("<pre>" + went.text() + "</pre>");
        assertThat(look.body()).contains("To: <strong>buyer-1@example.org</strong>", "anna@example.org");
        assertThat(shop.post.taken.get(0).mail().to().value()).isEqualTo("buyer-1@example.org");
        assertThat(words(sent)).contains("Sent.", "No run will repeat it.");
        assertThat(signatures()).containsExactly("Anna Petrova: as the template has it");
    }

    @Test
    void no_run_repeats_a_letter_that_was_due() {
        shop.contract("1", SOON);
        anna().post(press(anna().look(RENEWAL), "send"));
        shop.reminders().run(Shop.TODAY);
        assertThat(letters()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "ru,Не отправлено. Позже можно отправить ещё раз.,Посмотреть",
        "en,Not sent. It can be sent again later.,See what became"
    })
    void what_did_not_go_can_be_sent_again_by_the_same_form(String language, String said, String button) {
        shop.contract("1", SOON);
        Writer anna = anna(language);
        shop.post.next = new Outcome.Deferred(Reason.of("greylisted"), Duration.ofMinutes(10));
        WebResponse sent = anna.post(press(anna.look(RENEWAL), "send"));
        assertThat(words(sent)).contains(said, "greylisted", "2026 10:10", button);
        shop.clock.advance(Duration.ofMinutes(11));
        shop.post.next = new Outcome.Done("250 queued");
        WebResponse again = anna.post(press(sent, "look"));
        WebResponse gone = anna.post(press(again, "send"));
        assertThat(gone.body()).contains("class=\"done\"");
        assertThat(signatures()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"ru,повторять бесполезно", "en,sending it again will not help"})
    void a_letter_that_was_refused_is_said_to_be(String language, String said) {
        shop.contract("1", SOON);
        shop.post.next = new Outcome.Rejected(Reason.of("no-such-user"));
        Map<String, String> form = press(anna(language).look(RENEWAL), "send");
        assertThat(words(anna(language).post(form))).contains(said, "no-such-user");
        assertThat(words(anna(language).post(form))).contains(said);
        assertThat(letters()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"ru,возможно,«Под вопросом»", "en,It may have gone,In doubt"})
    void a_letter_in_doubt_is_said_to_be_and_is_not_repeated(String language, String said, String where) {
        shop.contract("1", SOON);
        shop.post.next = new Outcome.InDoubt(Reason.of("connection-lost"));
        Map<String, String> form = press(anna(language).look(RENEWAL), "send");
        assertThat(words(anna(language).post(form))).contains(said, where, "connection-lost");
        assertThat(words(anna(language).post(form))).contains(said, where);
        assertThat(letters()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"ru,ни один источник этого больше не знает", "en,no source knows this any more"})
    void a_deal_that_is_gone_gets_no_letter(String language, String said) {
        shop.contract("1", SOON);
        Map<String, String> form = press(anna(language).look(RENEWAL), "send");
        shop.book.facts.clear();
        assertThat(words(anna(language).post(form))).contains(said);
        assertThat(anna().begin().body()).contains("There are no letters about this");
        assertThat(letters()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"ru,отправляется прямо сейчас", "en,is being sent at this moment"})
    void a_click_while_the_letter_is_under_way_says_so_and_can_look_again(String language, String said) {
        shop.contract("1", SOON);
        Writer anna = anna(language);
        Map<String, String> form = press(anna.look(RENEWAL), "send");
        List<WebResponse> second = new ArrayList<>();
        shop.post.meanwhile = () -> second.add(anna.post(form));
        anna.post(form);
        assertThat(words(second.get(0))).contains(said);
        WebResponse later = anna.post(press(second.get(0), "look"));
        assertThat(later.body()).contains("class=\"done\"");
        assertThat(words(later)).contains("2026 10:00");
        assertThat(letters()).isEqualTo(1);
    }

    @Test
    void a_source_that_does_not_answer_sends_nothing_and_loses_no_words() {
        shop.contract("1", SOON);
        Map<String, String> form = with(press(anna().look(RENEWAL), "send"), "text", "My words.\n\nAnna");
        shop.book.silent = true;
        assertThat(anna().begin().status()).isEqualTo(503);
        WebResponse trouble = anna().post(form);
        assertThat(trouble.status()).isEqualTo(503);
        assertThat(words(trouble)).contains("the portal does not answer", "the form sends at most once");
        shop.book.silent = false;
        WebResponse look = anna().post(press(trouble, "look"));
        assertThat(Writer.fields(look.body())).containsEntry("text", "My words.\n\nAnna");
        assertThat(letters()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "a/b/c/d", "a/b/c", "//%/", "contract/contract-renewal/renewal/note"})
    void what_is_no_letter_cannot_be_looked_at_or_sent(String letter) {
        shop.contract("1", SOON);
        Map<String, String> form = with(Writer.fields(anna().look(RENEWAL).body()), "letter", letter);
        assertThat(words(anna().post(form))).contains("There is no such letter");
        assertThat(anna().post(with(form, "do", "send")).body()).doesNotContain("class=\"done\"");
        assertThat(words(anna().look(letter))).contains(letter.isEmpty() ? "Which letter?" : "There is no such letter");
        assertThat(letters()).isZero();
    }

    @Test
    void whoever_wants_to_know_hears_after_each_letter() {
        shop.contract("1", SOON);
        AtomicInteger told = new AtomicInteger();
        Writer anna = new Writer(pages(Sender.named("Anna")).telling(told::incrementAndGet), "en", "b24:deal:1");
        WebResponse look = anna.look(RENEWAL);
        assertThat(told).hasValue(0);
        anna.post(press(look, "send"));
        assertThat(told).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({"ru,Ушло ли письмо,«Журнал дел»", "en,Whether the letter went,look into the register"})
    void what_fails_after_the_letter_has_gone_is_not_said_to_have_changed_nothing(
            String language, String said, String where) {
        shop.contract("1", SOON);
        ManualPages pages = pages(Sender.named("Anna")).telling(() -> {
            throw new IllegalStateException("nobody listens");
        });
        Writer anna = new Writer(pages, language, "b24:deal:1");
        WebResponse trouble = anna.post(press(anna.look(RENEWAL), "send"));
        assertThat(trouble.status()).isEqualTo(503);
        assertThat(words(trouble)).contains(said, where).doesNotContain("nobody listens", "Nothing", "Ничего");
        assertThat(letters()).isEqualTo(1);
        assertThat(anna.post(press(trouble, "look")).body()).contains("class=\"done\"");
    }

    @Test
    void a_form_with_a_field_twice_is_refused_as_such() {
        shop.contract("1", SOON);
        WebRequest twice = anna().posting(press(anna().look(RENEWAL), "send"));
        String body = twice.body().latin(ManualPages.LONGEST_FORM) + "&reason=a&reason=b";
        assertThatThrownBy(() -> anna().page().handle(anna().request().posting(body)))
                .isInstanceOf(RefusedRequest.class);
        assertThat(letters()).isZero();
    }

    @Test
    void words_of_the_host_come_first_and_no_word_is_left_over() {
        shop.contract("1", SOON);
        ManualPages pages =
                ManualPages.of(shop.reminders(), nonces, shop.clock, request -> Optional.of(Sender.named("Anna")));
        assertThat(pages.unusedWords().values()).allMatch(unused -> unused.isEmpty());
        Writer anna = new Writer(pages.leadingBackTo("./subject"), "en", "b24:deal:1");
        assertThat(anna.begin().body()).contains("<a href=\"./subject?ref=b24%3Adeal%3A1\">");
    }
}
