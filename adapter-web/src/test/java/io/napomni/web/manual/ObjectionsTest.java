package io.napomni.web.manual;

import static io.napomni.web.manual.Writer.RENEWAL;
import static io.napomni.web.manual.Writer.press;
import static io.napomni.web.manual.Writer.with;
import static io.napomni.web.manual.Writer.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.model.EmailAddress;
import io.napomni.past.Hold;
import io.napomni.policy.Suppression;
import io.napomni.web.WebResponse;
import io.napomni.web.manual.door.Sender;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All that speaks against a letter is said at once, and before it is sent. */
class ObjectionsTest extends Scene {

    private void hold(String reason) {
        shop.stores
                .holds()
                .place(new Hold(
                        reason,
                        new Hold.Scope.OfSubject(Shop.ref("1")),
                        Optional.of(Shop.TODAY.plusDays(8)),
                        reason,
                        "Boris"));
    }

    private void stopList(String address) {
        shop.reminders();
        shop.stores.suppressions().openWith(Shop.MARKS.seal());
        shop.stores
                .suppressions()
                .add(Shop.MARKS.of(new EmailAddress(address)), new Suppression.Scope.All(), "hard-bounce", "test");
    }

    /** Early, on hold, and another letter went today. */
    private WebResponse look(String language) {
        shop.contract("1", FAR);
        anna().post(press(anna().look(Writer.STOCK), "send"));
        hold("a dispute");
        return anna(language).look(RENEWAL);
    }

    @Test
    void all_are_said_in_russian() {
        assertThat(words(look("ru")))
                .contains(
                        "Клиенту писали 23 ноября, сегодня: «Долго не было заказов».",
                        "До конца договора больше двух месяцев: 14.06.2027.",
                        "Напоминания приостановлены по 1 декабря: a dispute.",
                        "Почему вы всё же отправляете");
    }

    @Test
    void all_are_said_in_english() {
        assertThat(words(look("en")))
                .contains(
                        "\"No orders for a while\".", "14 Jun 2027", "a dispute.", "Why you send it in spite of this");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n"})
    void without_a_reason_nothing_goes_and_with_one_it_stands_in_the_journal(String none) {
        Map<String, String> form = press(look("en"), "send");
        WebResponse refused = anna().post(with(form, "reason", none));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(words(refused)).contains("Nothing was sent: give a reason.");
        assertThat(letters()).isEqualTo(1);
        anna().post(with(press(refused, "send"), "reason", "he asked on\nthe\u0007tele\u001fphone"));
        assertThat(letters()).isEqualTo(2);
        assertThat(signatures().get(0))
                .startsWith("Anna Petrova: as the template has it; in spite of ")
                .contains("trigger-not-reached", "paused", "recent-other-rule")
                .endsWith(": he asked on the telephone");
    }

    @Test
    void a_reason_has_an_end() {
        Map<String, String> form = press(look("en"), "send");
        WebResponse refused = anna().post(with(form, "reason", "x".repeat(501)));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(words(refused)).contains("longer than 500");
        assertThat(letters()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"ru,Адрес в стоп-листе,нельзя отправить", "en,stop list,cannot be sent"})
    void what_stops_leaves_no_button_and_no_reason_helps(String language, String said, String stopped) {
        shop.contract("1", SOON);
        stopList("buyer-1@example.org");
        Writer anna = anna(language);
        WebResponse look = anna.look(RENEWAL);
        assertThat(words(look)).contains(said, stopped);
        assertThat(look.body()).doesNotContain("value=\"send\"", "name=\"reason\"", "name=\"text\"");
        Map<String, String> forged = with(Writer.fields(look.body()), "do", "send");
        WebResponse refused = anna.post(with(forged, "reason", "I insist"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(words(refused)).contains(said);
        assertThat(letters()).isZero();
    }

    @Test
    void who_has_no_address_gets_no_letter_and_the_page_says_why() {
        shop.contract("1", "K-1", "Buyer", Optional.empty(), Optional.of(SOON));
        WebResponse look = anna("ru").look(RENEWAL);
        assertThat(words(look)).contains("У клиента нет адреса электронной почты");
        assertThat(look.body()).doesNotContain("<iframe", "value=\"send\"");
    }

    @Test
    void what_came_up_since_is_shown_as_new_before_anything_goes() {
        shop.contract("1", FAR);
        Map<String, String> form = with(press(anna().look(RENEWAL), "send"), "reason", "he asked");
        hold("a dispute");
        WebResponse changed = anna().post(form);
        assertThat(changed.status()).isEqualTo(409);
        String words = words(changed);
        assertThat(words)
                .contains("Nothing was sent: something differs", "new Reminders are on hold")
                .doesNotContain("The recipient has changed", "new The contract");
        assertThat(Writer.fields(changed.body())).containsEntry("reason", "he asked");
        assertThat(letters()).isZero();
        anna().post(press(changed, "send"));
        assertThat(letters()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"ru,клиенту за это время ушло ещё одно письмо", "en,the customer has been sent another letter since"})
    void whoever_saw_the_same_warnings_is_told_of_the_letter_of_a_colleague(String language, String said) {
        shop.contract("1", SOON);
        shop.reminders().run(Shop.TODAY);
        Map<String, String> annas = with(press(anna().look(RENEWAL), "send"), "reason", "the first got lost");
        Writer boris = new Writer(pages(Sender.named("Boris")), language, "b24:deal:1");
        Map<String, String> borises = with(press(boris.look(RENEWAL), "send"), "reason", "the first got lost");
        anna().post(annas);
        WebResponse changed = boris.post(borises);
        assertThat(changed.status()).as(words(changed)).isEqualTo(409);
        assertThat(words(changed)).contains(said);
        assertThat(letters()).isEqualTo(2);
    }

    @Test
    void another_recipient_is_shown_as_new_before_anything_goes() {
        shop.contract("1", SOON);
        Map<String, String> form = press(anna().look(RENEWAL), "send");
        shop.contract("1", "K-1", "Buyer 1", Optional.of("other@example.org"), Optional.of(SOON));
        WebResponse changed = anna().post(form);
        assertThat(words(changed))
                .contains("The recipient has changed.", "other@example.org")
                .doesNotContain("reads differently");
        assertThat(letters()).isZero();
        anna().post(press(changed, "send"));
        assertThat(shop.post.taken.get(0).mail().to().value()).isEqualTo("other@example.org");
    }

    @Test
    void other_facts_in_the_letter_are_shown_as_new_before_anything_goes() {
        shop.contract("1", SOON);
        Map<String, String> form = press(anna().look(RENEWAL), "send");
        shop.contract("1", SOON.plusDays(2));
        WebResponse changed = anna().post(form);
        assertThat(words(changed)).contains("The letter reads differently.").doesNotContain("recipient has changed");
        assertThat(anna().post(press(changed, "send")).body()).contains("class=\"done\"");
        assertThat(shop.post.taken.get(0).letter().html()).contains("25 декабря 2026");
        assertThat(signatures()).containsExactly("Anna Petrova: as the template has it");
    }
}
