package io.napomni.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.port.TemplateException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormattingTest {

    private static final List<String> VARIABLES =
            List.of("a?: number", "d: date", "unit: text", "url: text", "rows[].t: text", "on: yes-no");

    @Test
    void every_word_of_the_language_writes_what_it_should() {
        assertThat(
                        plain(
                                "{{date d}}|{{date d \"short\"}}|{{#if a}}{{number a}}|{{money a \"RUB\"}}|{{quantity a unit}}|"
                                        + "{{quantity a 'кг'}}|{{plural a \"день\" \"дня\" \"дней\"}}{{/if}}|{{actionUrl url}}"))
                .isEqualTo(
                        "21 ноября 2026|21.11.2026|1 200|1 200,00 ₽|1 200 шт.|1 200 кг|1 200 дней|https://a.example/?b&c"
                                .replace("1 200", "1\u00a0200")
                                .replaceAll("(200|00) (₽|шт|кг|дней)", "$1\u00a0$2"));
    }

    @Test
    void lines_that_hold_only_blocks_leave_no_empty_lines() {
        assertThat(plain("a\n{{#each rows}}\n  - {{t}}\n{{/each}}\n{{! c }}\n{{#if on}}\nb\n{{else}}\nc\n{{/if}}\nz"))
                .isEqualTo("a\n  - 1\n  - 2\nb\nz");
        assertThat(plain("{{#if on}}x{{/if}} {{#if on}}\ny{{/if}}")).isEqualTo("x \ny");
    }

    @Test
    void a_half_is_there_and_a_zero_is_not() {
        assertThat(asked("0.5")).isEqualTo("yes");
        assertThat(asked("0.000")).isEqualTo("no");
        assertThat(asked("-1")).isEqualTo("yes");
    }

    @Test
    void a_dangerous_address_is_refused_without_being_shown() {
        Map<String, Object> model =
                Map.of("d", LocalDate.EPOCH, "unit", "", "url", "javascript:secret()", "rows", List.of(), "on", true);
        assertThatThrownBy(() -> Texts.renderPlain("\n{{actionUrl url}}", VARIABLES, model))
                .isInstanceOf(TemplateException.class)
                .hasMessage("actionUrl needs a whole https:// address or mailto:someone@example.org: url in t.ru.text"
                        + " line 2, column 1");
    }

    @Test
    void html_is_escaped_and_plain_text_is_not() {
        TemplateText text = new TemplateText("t", Texts.RUSSIAN, List.of("n: text"), "{{n}}", "<p>{{n}}</p>", "{{n}}");
        var letter = Texts.render(text, Map.of("n", "<b> & \"x\" 'y'\u2028\u202e"));
        assertThat(letter.html()).isEqualTo("<p>&lt;b&gt; &amp; &quot;x&quot; &#39;y&#39;  </p>");
        assertThat(letter.text()).isEqualTo("<b> & \"x\" 'y'  ");
        assertThat(letter.subject()).isEqualTo("<b> & \"x\" 'y'");
    }

    private static String asked(String number) {
        return Texts.renderPlain(
                "{{#if a}}yes{{else}}no{{/if}}", List.of("a: number"), Map.of("a", new BigDecimal(number)));
    }

    private static String plain(String text) {
        Map<String, Object> model = Map.of(
                "a",
                1200L,
                "d",
                LocalDate.of(2026, 11, 21),
                "unit",
                "шт.",
                "url",
                "https://a.example/?b&c",
                "rows",
                List.of(Map.of("t", "1"), Map.of("t", "2")),
                "on",
                true);
        return Texts.renderPlain(text, VARIABLES, model);
    }
}
