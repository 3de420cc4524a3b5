package io.napomni.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.Letter;
import io.napomni.port.Rendered;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The default letters, letter by letter; after a wanted change copy the new text into the golden file. */
class DefaultLettersTest {

    private static final HandlebarsTemplates TEMPLATES = HandlebarsTemplates.defaults();

    @ParameterizedTest
    @CsvSource({
        "contract-renewal,ru,full", "contract-renewal,ru,bare", "contract-renewal,en,full", "contract-renewal,en,bare",
        "contract-stock,ru,full", "contract-stock,ru,bare", "contract-stock,en,full", "contract-stock,en,bare"
    })
    void a_letter_is_as_it_was_looked_at(String name, String language, String kind) throws IOException {
        Map<String, Object> model = kind.equals("full") ? SampleModels.full() : SampleModels.bare();
        Rendered letter = TEMPLATES.render(new Letter(name, Locale.forLanguageTag(language), model));
        String base = name + "." + language + "." + kind;
        assertThat(letter.html()).isEqualTo(golden(base + ".html"));
        assertThat(letter.subject() + "\n\n" + letter.text()).isEqualTo(golden(base + ".txt"));
    }

    @Test
    void they_are_compiled_once_for_everybody() {
        assertThat(HandlebarsTemplates.defaults()).isSameAs(TEMPLATES);
    }

    @Test
    void a_letter_in_another_language_is_written_in_the_default_one() {
        for (String language : new String[] {"ru", "ru-KZ", "de", "kk", "und"}) {
            assertThat(subject(Locale.forLanguageTag(language))).startsWith("Долго не было заказов");
        }
        assertThat(subject(Locale.forLanguageTag("en-GB"))).startsWith("No orders for a long time");
    }

    @Test
    void markup_in_any_variable_stays_text() {
        String attack =
                "\"'><script>alert(1)</script><img src=x onerror=alert(1)>&#60;{{name}}\u0000\r\nBcc: x@y.example";
        for (String variable : SampleModels.full().keySet()) {
            if (SampleModels.full().get(variable) instanceof String) {
                Map<String, Object> model = new HashMap<>(SampleModels.full());
                model.put(variable, attack);
                Rendered letter = TEMPLATES.render(new Letter("contract-renewal", Texts.RUSSIAN, model));
                assertThat(letter.html()).doesNotContain("<script", "<img", "'>", "\"'", "\u0000", "\r");
                assertThat(letter.text()).doesNotContain("\u0000", "\r", "\nBcc:");
                assertThat(letter.subject()).doesNotContain("\n", "\r", "\u0000");
            }
        }
    }

    @Test
    void the_block_with_answers_appears_only_with_their_links() {
        assertThat(letter(SampleModels.bare()).html()).doesNotContain("Разместить заказ", "<a ");
        assertThat(letter(SampleModels.full()).html())
                .contains("Разместить заказ", "Отправить заказ позже", "href=\"https://sever.example/a/AQEoNm9xUjZ0\"");
    }

    @Test
    void a_letter_fetches_nothing() {
        assertThat(letter(SampleModels.full()).html()).doesNotContain("src=", "url(", "<link", "@import", "http://");
    }

    private static Rendered letter(Map<String, Object> model) {
        return TEMPLATES.render(new Letter("contract-stock", Texts.RUSSIAN, model));
    }

    private static String subject(Locale language) {
        return TEMPLATES
                .render(new Letter("contract-stock", language, SampleModels.full()))
                .subject();
    }

    private static String golden(String file) throws IOException {
        try (InputStream stream = DefaultLettersTest.class.getResourceAsStream("golden/" + file)) {
            return new String(Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
