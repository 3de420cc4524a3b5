package io.napomni.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.port.TemplateException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandlebarsPagesTest {

    private static final List<String> VARIABLES = List.of("name: text", "place: text", "phone: text");

    private static HandlebarsPages page(String html) {
        return HandlebarsPages.of(List.of(new PageText("page", Locale.ENGLISH, VARIABLES, html)));
    }

    private static String shown(String html, String value) {
        Map<String, Object> model = Map.of("name", value, "place", "./list?page=2", "phone", "+7 (495) 123-45-67");
        return page(html).render("page", Locale.ENGLISH, model);
    }

    @Test
    void a_page_may_have_forms_and_links_within_its_site() {
        String html = "<form method=\"post\" action=\"./x\"><label for=\"a\">A</label><input id=\"a\" name=\"a\""
                + " value=\"{{name}}\"><button>Go</button></form><a href=\"{{pageUrl place}}\">next</a>";

        assertThat(shown(html, "<\"'&>")).contains("value=\"&lt;&quot;&#39;&amp;&gt;\"", "href=\"./list?page=2\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>1</script>",
                "<p onclick=\"x\">",
                "<p style=\"color:red\">",
                "<form action=\"https://evil.example\">",
                "<form action=\"//evil.example\">",
                "<form action=\"/x\">",
                "<form action=\"{{name}}\">",
                "<form action=\"./{{pageUrl place}}\">",
                "<button formaction=\"./x\">",
                "<input name=\"{{name}}\">",
                "<input id=\"{{name}}\">",
                "<input type=\"{{name}}\">",
                "<input value={{name}}>",
                "<input {{name}}>",
                "<a href=\"{{name}}\">",
                "<a href=\"./{{name}}\">",
                "<a href=\"javascript:1\">",
                "<p action=\"./x\">",
                "<iframe title=\"x\">",
                "<base href=\"./x\">",
                "<img title=\"x\">",
                "<object>",
                "<svg>",
                "<p title=\"{{pageUrl place}}\">",
                "{{{name}}}",
                "{{&name}}",
                "{{> other}}",
                "{{unknown}}",
            })
    void what_runs_fetches_or_leads_away_is_refused(String html) {
        assertThatThrownBy(() -> page(html)).isInstanceOf(TemplateException.class);
    }

    @Test
    void a_phone_is_a_link_without_a_style_of_its_own() {
        assertThat(shown("<p>{{phoneLink phone}}</p>", "x"))
                .isEqualTo("<p><a href=\"tel:+74951234567\">+7 (495) 123-45-67</a></p>");
    }

    @Test
    void a_letter_still_may_have_no_form_and_no_link_within_a_site() {
        for (String html :
                List.of("<form>", "<input>", "<a href=\"./x\">x</a>", "<a href=\"{{pageUrl name}}\">x</a>")) {
            TemplateText letter = new TemplateText("x", Locale.ENGLISH, List.of("name: text"), "s", html, "t");

            assertThatThrownBy(() -> HandlebarsTemplates.of(List.of(letter))).isInstanceOf(TemplateException.class);
        }
    }

    @Test
    void a_page_that_is_not_there_is_named() {
        assertThatThrownBy(() -> page("x").render("other", Locale.ENGLISH, Map.of()))
                .hasMessageContaining("other.en");
    }
}
