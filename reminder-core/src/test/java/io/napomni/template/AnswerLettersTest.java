package io.napomni.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.action.Letter;
import io.napomni.port.Rendered;
import io.napomni.port.TemplateException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The letters that confirm an answer say what was understood, and carry no link and no markup of the customer's. */
class AnswerLettersTest {

    private static final HandlebarsTemplates TEMPLATES = HandlebarsTemplates.defaults();
    private static final String ATTACK =
            "\"'><script>alert(1)</script><a href=javascript:x>{{companyName}}\nвторая строка";

    private static Map<String, Object> model() {
        Map<String, Object> model = new HashMap<>();
        model.put("customerName", "ООО «Ромашка»");
        model.put("contractNumber", "117-П/2025");
        model.put("companyName", "ООО «Северный склад»");
        model.put("givenOn", LocalDate.of(2026, 11, 24));
        model.put("wantedOn", LocalDate.of(2026, 12, 14));
        model.put("lines", List.of());
        return model;
    }

    private static Rendered letter(String name, String language, Map<String, Object> model) {
        return TEMPLATES.render(new Letter(name, Locale.forLanguageTag(language), model));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "answer-order|ru|Мы получили Вашу заявку|Менеджер свяжется с Вами",
                "answer-order|en|We have received your request|Your manager will contact you",
                "answer-later|ru|Мы напомним Вам позже|До 14 декабря 2026 года",
                "answer-later|en|We will remind you later|until 14 December 2026",
                "answer-termination|ru|о расторжении контракта № 117-П/2025|Контракт пока действует",
                "answer-termination|en|to end contract No. 117-П/2025|still in force"
            })
    void each_says_in_its_language_what_was_understood(String name, String language, String subject, String sentence) {
        Rendered letter = letter(name, language, model());
        assertThat(letter.subject()).contains(subject, "117-П/2025");
        assertThat(letter.text()).contains(sentence).doesNotContain("http", "{{");
        assertThat(letter.html().replaceAll("</?strong>", "")).contains(sentence);
        assertThat(letter.html()).contains("max-width: 480px").doesNotContain("<a ", "src=", "url(", "{{");
    }

    @ParameterizedTest
    @CsvSource({"answer-order", "answer-later", "answer-termination"})
    void what_the_customer_wrote_stays_text(String name) {
        Map<String, Object> model = model();
        model.put("words", ATTACK);
        model.put("lines", List.of(Map.of("words", ATTACK), Map.of("words", "третья строка")));
        model.put("managerName", "Анна Петрова");
        model.put("managerPhone", "+7 (495) 123-45-67");
        Rendered letter = letter(name, "ru", model);
        assertThat(letter.html()).contains("&lt;script&gt;", "вторая строка").doesNotContain("<script", "<a href=java");
        assertThat(letter.html()).contains("вторая строка<br>третья строка<br></td>");
        assertThat(letter.text())
                .contains("Ваши слова:\n\"'><script>", "\nтретья строка\n", "Ваш менеджер: Анна Петрова");
        assertThat(letter("answer-order", "ru", model()).text()).doesNotContain("Ваши слова");
    }

    @Test
    void later_without_its_day_is_no_letter() {
        Map<String, Object> model = model();
        model.remove("wantedOn");
        assertThatThrownBy(() -> letter("answer-later", "ru", model))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("wantedOn");
        assertThat(letter("answer-order", "ru", model).text()).isNotEmpty();
    }
}
