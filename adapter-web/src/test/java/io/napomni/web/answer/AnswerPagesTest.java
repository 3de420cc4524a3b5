package io.napomni.web.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.past.answer.Answer.Standing;
import io.napomni.past.answer.Choice;
import io.napomni.web.WebRequest;
import io.napomni.web.WebResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerPagesTest {

    private final Letterbox box = Letterbox.russian();

    @ParameterizedTest
    @CsvSource({"PLACE_ORDER,order", "LATER,later", "TERMINATE,terminate"})
    void a_link_shows_three_choices_with_its_own_preselected(Choice choice, String value) {
        WebResponse page = box.get(box.link(choice));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("value=\"order\"", "value=\"later\"", "value=\"terminate\"", "№ 15/2026", "ООО «Зерно»")
                .contains("value=\"" + value + "\" checked=\"checked\"")
                .containsOnlyOnce("checked=");
        assertThat(page.headers()).containsEntry("Content-Language", "ru");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS", "PUT", "DELETE", "PATCH"})
    void nothing_but_a_post_acts(String method) {
        for (Choice choice : Choice.values()) {
            String link = box.link(choice) + "?nonce=" + "a".repeat(32) + "&choice=terminate";
            box.pages.handle(WebRequest.get(link).withMethod(method));
        }

        assertThat(box.sheet().answers()).isEmpty();
        assertThat(box.holds()).isEmpty();
        assertThat(box.told).hasValue(0);
    }

    @Test
    void an_order_is_taken_with_the_words_of_the_customer() {
        WebResponse page =
                box.fillIn(box.link(Choice.PLACE_ORDER), "choice=order&goods=" + Letterbox.encoded("Гречка\n2 т"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Спасибо", "Вы хотите сделать заказ", "Гречка\n2 т");
        assertThat(box.sheet().current().orElseThrow().text()).isEqualTo("Гречка\n2 т");
        assertThat(box.told).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-24", "24.12.2026", " 2026-12-24 "})
    void a_later_day_is_taken_as_browsers_and_people_write_it(String day) {
        WebResponse page = box.fillIn(box.link(Choice.PLACE_ORDER), "choice=later&day=" + Letterbox.encoded(day));

        assertThat(page.body()).contains("Вы закажете позже", "24 декабря 2026");
        assertThat(box.sheet().current().orElseThrow().wantedOn()).contains(LocalDate.of(2026, 12, 24));
    }

    @Test
    void an_end_is_a_request_to_a_person() {
        WebResponse page = box.fillIn(box.link(Choice.TERMINATE), "choice=terminate&reason=&goods=ignored");

        assertThat(page.body()).contains("Вам позвонит сотрудник", "сам договор действует");
        assertThat(box.sheet().current().orElseThrow().text()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "choice=later,Укажите день",
        "choice=later&day=tomorrow,Укажите день",
        "choice=later&day=2026-02-30,Укажите день",
        "choice=later&day=31.02.2026,Укажите день",
        "choice=later&day=2026-11-22,слишком близко",
        "choice=later&day=+999999999-01-01,Укажите день",
        "choice=later&day=9999-01-01,слишком далеко",
        "choice=,Выберите один из трёх",
        "choice=unsubscribe,Выберите один из трёх",
        "goods=x,Выберите один из трёх"
    })
    void what_is_filled_in_wrong_is_shown_again_and_not_taken(String form, String said) {
        WebResponse page = box.fillIn(box.link(Choice.LATER), form + "&note=" + Letterbox.encoded("моё <слово>"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains(said, "моё &lt;слово&gt;").containsOnlyOnce("class=\"error\"");
        assertThat(box.sheet().answers()).isEmpty();
    }

    @Test
    void too_many_words_are_shown_again_and_not_cut() {
        String words = "ж".repeat(1001);
        WebResponse page = box.fillIn(box.link(Choice.PLACE_ORDER), "choice=order&goods=" + Letterbox.encoded(words));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("слишком длинный", words);
        assertThat(box.sheet().answers()).isEmpty();
    }

    @Test
    void without_the_nonce_of_its_page_a_form_is_shown_again_with_what_was_filled_in() {
        String link = box.link(Choice.LATER);
        String of_another = Letterbox.nonce(box.get(box.link(Choice.TERMINATE)));
        String fresh = Letterbox.nonce(box.get(link));
        assertShownAgain(box.post(link, "choice=order&goods=oats&nonce=" + fresh));
        box.clock.advance(Duration.ofSeconds(30));
        assertShownAgain(box.post(link, "choice=order&goods=oats"));
        assertShownAgain(box.post(link, "choice=order&goods=oats&nonce=" + of_another));
        box.clock.advance(Duration.ofMinutes(61));
        assertShownAgain(box.post(link, "choice=order&goods=oats&nonce=" + fresh));

        assertThat(box.sheet().answers()).isEmpty();
    }

    private static void assertShownAgain(WebResponse page) {
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("нажмите кнопку ещё раз", ">oats</textarea>", "value=\"order\" checked=\"checked\"");
    }

    @Test
    void to_repeat_an_answer_gives_the_same_page_to_the_byte() {
        String link = box.link(Choice.PLACE_ORDER);
        String nonce = Letterbox.nonce(box.get(link));
        box.clock.advance(Duration.ofSeconds(5));
        WebResponse first = box.post(link, "choice=order&goods=oats&nonce=" + nonce);
        WebResponse again = box.post(link, "choice=order&goods=oats&nonce=" + nonce);

        assertThat(again).isEqualTo(first);
        assertThat(box.sheet().answers()).hasSize(1);
    }

    @Test
    void a_changed_mind_is_taken_and_the_page_tells_what_was_answered() {
        box.fillIn(box.link(Choice.PLACE_ORDER), "choice=order&goods=oats");
        box.clock.advance(Duration.ofHours(1));

        assertThat(box.get(box.link(Choice.LATER)).body())
                .contains("22 ноября 2026 вы ответили: сделать заказ.", "Ответ можно изменить");
        box.fillIn(box.link(Choice.LATER), "choice=later&day=2026-12-24");
        assertThat(box.sheet().answers()).hasSize(2);
    }

    @Test
    void what_a_person_has_dealt_with_is_told_and_no_longer_changed() {
        box.fillIn(box.link(Choice.PLACE_ORDER), "choice=order&goods=oats");
        String late = Letterbox.nonce(box.get(box.link(Choice.LATER)));
        box.clock.advance(Duration.ofMinutes(5));
        box.desk.handled(box.letter, "Anna");

        WebResponse page = box.get(box.link(Choice.LATER));
        WebResponse posted = box.post(box.link(Choice.LATER), "choice=later&day=2026-12-24&nonce=" + late);

        assertThat(page.status()).isEqualTo(410);
        assertThat(page.body()).contains("уже обработан", "сделать заказ", "+7 495 123-45-67", "info@zerno.example");
        assertThat(posted).isEqualTo(page);
        assertThat(box.sheet().current().orElseThrow().standing()).isEqualTo(Standing.HANDLED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Choice.class,
            names = {"PLACE_ORDER", "LATER", "TERMINATE"})
    void pages_speak_english_to_who_got_an_english_letter(Choice choice) {
        Letterbox english = new Letterbox("15/2026", Locale.UK, Contacts.of("Grain Ltd"));

        WebResponse page =
                english.pages.handle(WebRequest.get(english.link(choice)).withHeader("Accept-Language", "ru"));

        assertThat(page.body()).contains("<html lang=\"en\">", "Contract 15/2026", "Place an order", "Grain Ltd");
    }

    @Test
    void every_word_is_used_in_both_languages() {
        var views = new AnswerViews(Contacts.of("x"), io.napomni.wording.LetterLanguage.RUSSIAN, box.clock.getZone());

        assertThat(views.pages().unusedWords().values()).allMatch(Set::isEmpty);
    }
}
