package io.napomni.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.web.WebResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterFrameTest {

    private static final WebResponse PAGE =
            WebResponse.html(200, "<main><div class=\"letter\" title=\"a letter\"></div><p>more</main>");

    private static String framed(String html) {
        return LetterFrame.in(PAGE, html).body();
    }

    @Test
    void a_letter_stands_in_a_frame_that_allows_nothing() {
        assertThat(framed("<p>Hello"))
                .isEqualTo(
                        "<main><iframe class=\"letter\" sandbox=\"\" srcdoc=\"<p>Hello\" title=\"a letter\"></iframe>"
                                + "<p>more</main>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\" onload=\"alert(1)", "&quot;", "&amp;quot;", "\"></iframe><script>", "</div>"})
    void no_letter_leaves_its_frame_and_none_is_changed(String html) {
        String body = framed(html);
        String value = body.substring(body.indexOf("srcdoc=\"") + 8, body.indexOf("\" title=\"a letter\"></iframe>"));
        assertThat(value).doesNotContain("\"");
        assertThat(value.replace("&quot;", "\"").replace("&amp;", "&")).isEqualTo(html);
    }

    @Test
    void a_page_without_a_place_for_it_is_a_mistake() {
        assertThatThrownBy(() -> LetterFrame.in(WebResponse.html(200, "<main></main>"), "x"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_letter_s_styles_are_named_by_hash_as_a_browser_reads_them() {
        String one = LetterFrame.styles("<style>p{color:red}</style>");
        assertThat(one)
                .contains(Style.source(), Style.source("p{color:red}"))
                .endsWith("; style-src-attr 'unsafe-inline'");
        assertThat(LetterFrame.styles("<STYLE type=\"text/css\">p{}\r\nb{}</STYLE><style>i{}</style>"))
                .contains(Style.source("p{}\nb{}"), Style.source("i{}"));
        assertThat(LetterFrame.styles("<p>none")).startsWith(Style.source() + ";");
    }
}
