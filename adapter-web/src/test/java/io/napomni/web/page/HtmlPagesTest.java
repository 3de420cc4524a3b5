package io.napomni.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.port.TemplateException;
import io.napomni.web.WebRequest;
import io.napomni.wording.LetterLanguage;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlPagesTest {

    private final HtmlPages pages = HtmlPages.of(HtmlPagesTest.class, "sample");

    private String shown(LetterLanguage language, String value, String link) {
        Map<String, Object> model =
                Map.of("goods", value, "typed", value, "link", link, "until", LocalDate.of(2026, 12, 1));
        return pages.answer(200, "sample", language, model).body();
    }

    @Test
    void a_page_speaks_both_languages() {
        assertThat(shown(LetterLanguage.RUSSIAN, "мука", "./list"))
                .contains("<html lang=\"ru\">", "<title>Проба</title>", "Товар: мука", "До 1 декабря 2026");
        assertThat(shown(LetterLanguage.ENGLISH, "flour", "./list"))
                .contains("<html lang=\"en\">", "Goods: flour", "Until 1 December 2026");
        assertThat(pages.unusedWords().values()).allMatch(Set::isEmpty);
    }

    @Test
    void a_value_cannot_leave_its_place() {
        String page = shown(LetterLanguage.ENGLISH, "\"></textarea><script>alert(1)</script>'{{x}}", "./list");

        assertThat(page)
                .doesNotContain("<script")
                .contains("value=\"&quot;&gt;&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;&#39;{{x}}\"");
    }

    @Test
    void lines_that_a_person_wrote_stay_lines() {
        assertThat(shown(LetterLanguage.ENGLISH, "one\ntwo", "./list")).contains("<textarea name=\"more\">one\ntwo<");
    }

    @ParameterizedTest
    @CsvSource({
        "javascript:alert(1)",
        "//evil.example",
        "https://evil.example",
        "/office",
        ".//x",
        "./../x",
        "./a b",
        "./a\"b",
        "data:text/html",
        "\\\\evil"
    })
    void a_link_leads_nowhere_else(String link) {
        assertThatThrownBy(() -> shown(LetterLanguage.ENGLISH, "x", link)).isInstanceOf(TemplateException.class);
    }

    @Test
    void the_style_stands_in_the_page_to_the_byte_of_its_hash() throws Exception {
        String page = shown(LetterLanguage.ENGLISH, "x", "./list");
        String style = page.substring(page.indexOf("<style>") + "<style>".length(), page.indexOf("</style>"));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8));

        assertThat(Style.source()).isEqualTo("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ru-RU,ru;q=0.9,en;q=0.8|RUSSIAN",
                "de,en-GB;q=0.7|ENGLISH",
                "de, ru|RUSSIAN",
                "de|",
                "*|",
                "''|",
                ";,;;|"
            })
    void the_first_language_that_we_speak_is_spoken(String header, LetterLanguage language) {
        WebRequest asked = WebRequest.get("/a").withHeader("Accept-Language", header);

        assertThat(Speech.wanted(asked).orElse(null)).isEqualTo(language);
    }
}
