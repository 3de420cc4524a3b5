package io.napomni.web.manual;

import static io.napomni.web.manual.Writer.RENEWAL;
import static io.napomni.web.manual.Writer.press;
import static io.napomni.web.manual.Writer.with;
import static io.napomni.web.manual.Writer.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.port.Rendered;
import io.napomni.web.Page;
import io.napomni.web.Pages;
import io.napomni.web.WebResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A manager may write in own words; what could do harm is refused, with its place. */
class OwnWordsTest extends Scene {

    private Map<String, String> form(String text) {
        shop.contract("1", SOON);
        return with(with(press(anna().look(RENEWAL), "look"), "subject", "About {{contractNumber}}"), "text", text);
    }

    @Test
    void own_words_are_shown_before_they_go_and_go_as_shown() {
        WebResponse look = anna().post(form("Dear buyer,\n\ncontract {{contractNumber}}: https://example.org/a"));
        assertThat(Writer.framed(look)).contains("contract K-1", "<a href=\"https://example.org/a\"");
        assertThat(look.body()).contains("Subject: <strong>About K-1</strong>", "<details open=\"open\">");
        assertThat(letters()).isZero();
        anna().post(press(look, "send"));
        Rendered went = shop.post.taken.get(0).letter();
        assertThat(Writer.framed(look)).isEqualTo(went.html());
        assertThat(went.text()).startsWith("Dear buyer,\n\ncontract K-1");
        assertThat(signatures()).containsExactly("Anna Petrova: in own words");
    }

    @Test
    void words_that_nobody_has_looked_at_are_shown_instead_of_sent() {
        WebResponse changed = anna().post(with(form("Dear buyer."), "do", "send"));
        assertThat(changed.status()).isEqualTo(409);
        assertThat(words(changed)).contains("Nothing was sent", "The letter reads differently.");
        assertThat(letters()).isZero();
        anna().post(press(changed, "send"));
        assertThat(shop.post.taken.get(0).letter().text()).startsWith("Dear buyer.");
    }

    @Test
    void the_template_s_words_come_back_at_a_button() {
        WebResponse look = anna().post(form("Dear buyer."));
        WebResponse back = anna().post(press(look, "template"));
        assertThat(Writer.fields(back.body()).get("text")).contains("Здравствуйте!");
        anna().post(press(back, "send"));
        assertThat(signatures()).containsExactly("Anna Petrova: as the template has it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "  \n "})
    void lines_as_a_browser_ends_them_are_no_own_words(String end) {
        shop.contract("1", SOON);
        Map<String, String> form = press(anna().look(RENEWAL), "send");
        String text = String.valueOf(form.get("text"));
        anna().post(with(form, "text", text.replace("\n", "\r\n") + end));
        assertThat(signatures()).containsExactly("Anna Petrova: as the template has it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hello\\n{{> secrets}} | line 2, column 1: | > secrets",
                "Hello {{lookup this 'x'}} | line 1, column 7: | lookup this",
                "Hello\\n\\n {{#each rows}} | line 3, column 2: | #each rows",
                "Hello {{{companyName}}} | line 1, column 7: | {companyName",
                "see\\nwww: JavaScript:alert(1) | line 2, column 6: | JavaScript:",
                "Hello <b>you</b> | line 1, column 7: | <b",
                "Hello {{nobody}} | line 1, column 7: | nobody",
                "Hello {{contractNumber | line 1, column 7: | {{",
            })
    void what_could_do_harm_is_refused_with_line_and_column_and_what_was_typed_stays(
            String text, String place, String sign) {
        String typed = text.replace("\\n", "\n");
        for (String button : new String[] {"look", "send"}) {
            WebResponse refused = anna().post(with(form(typed), "do", button));
            assertThat(words(refused)).contains("text, " + place, sign, "The words cannot go like this");
            assertThat(refused.body())
                    .doesNotContain("value=\"send\"", "<iframe")
                    .contains("id=\"text-wrong\"><p");
            assertThat(Writer.fields(refused.body()))
                    .containsEntry("text", typed)
                    .containsEntry("subject", "About {{contractNumber}}");
        }
        assertThat(letters()).isZero();
    }

    @Test
    void hyphens_of_a_word_processor_are_hyphens() {
        WebResponse look = anna().post(with(form("An e\u001email about con\u001ftracts"), "subject", "E\u001email"));
        assertThat(Writer.fields(look.body()))
                .containsEntry("text", "An e-mail about contracts")
                .containsEntry("subject", "E-mail");
        anna().post(press(look, "send"));
        assertThat(shop.post.taken.get(0).letter().text()).startsWith("An e-mail about contracts");
    }

    @Test
    void a_tab_is_read_as_a_blank_so_that_what_was_looked_at_goes_at_once() {
        WebResponse look = anna().post(form("Goods:\t5 t"));
        assertThat(Writer.fields(look.body())).containsEntry("text", "Goods: 5 t");
        WebResponse sent = anna().post(press(look, "send"));
        assertThat(sent.status()).as(words(sent)).isEqualTo(200);
        assertThat(shop.post.taken.get(0).letter().text()).startsWith("Goods: 5 t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0002", "\u0007", "\u001b", "\u007f"})
    void an_invisible_sign_is_refused_with_line_and_column_and_what_was_typed_stays(String sign) {
        WebResponse refused = anna().post(with(form("Hello\nyou" + sign + "there"), "do", "send"));
        assertThat(words(refused)).contains("text, line 2, column 4: ", "The words cannot go like this");
        assertThat(Writer.fields(refused.body())).containsEntry("text", "Hello\nyou there");
        assertThat(letters()).isZero();
    }

    @Test
    void in_all_other_fields_nothing_invisible_is_read() {
        Map<String, String> form = with(form("Hello"), "seen", "a\u001eb");
        Page pages = Pages.none().with("/office/write", anna().page());
        assertThat(new Writer(pages, "en", "b24:deal:1").post(form).status()).isEqualTo(400);
    }

    @Test
    void the_place_of_a_wrong_subject_is_said_beside_it_in_the_reader_s_language() {
        shop.contract("1", SOON);
        Writer anna = anna("ru");
        Map<String, String> form = with(press(anna.look(RENEWAL), "look"), "subject", "Тема <script>");
        WebResponse refused = anna.post(form);
        assertThat(refused.body()).contains("id=\"subject-wrong\"><p");
        assertThat(words(refused)).contains("тема, строка 1, столбец 6: разметка <s не нужна");
    }

    @ParameterizedTest
    @ValueSource(ints = {16_385, 20_000})
    void a_huge_text_is_refused_and_stays(int length) {
        String huge = "я".repeat(length);
        WebResponse refused = anna().post(with(form(huge), "do", "send"));
        assertThat(words(refused)).contains("text, line 1, column 16385: longer than 16384");
        assertThat(Writer.fields(refused.body())).containsEntry("text", huge);
        assertThat(letters()).isZero();
    }

    @Test
    void of_a_text_beyond_all_measure_the_beginning_stays_and_the_page_says_so() {
        WebResponse refused = anna().post(with(form("\"я".repeat(31_000)), "do", "send"));
        assertThat(words(refused)).contains("longer than 16384", "only its beginning is kept");
        assertThat(letters()).isZero();
    }

    @Test
    void a_template_s_letter_that_is_too_long_for_the_page_goes_whole_and_is_not_offered_for_editing() {
        shop.company = "я".repeat(7_000);
        shop.contract("1", SOON);
        WebResponse look = anna().look(RENEWAL);
        assertThat(look.body()).doesNotContain("name=\"text\"", "name=\"subject\"");
        WebResponse sent = anna().post(press(look, "send"));
        assertThat(sent.status()).as(words(sent)).isEqualTo(200);
        assertThat(shop.post.taken.get(0).letter().text()).hasSizeGreaterThan(20_000);
        assertThat(signatures()).containsExactly("Anna Petrova: as the template has it");
    }

    @Test
    void what_is_worse_is_not_read_at_all() {
        Map<String, String> form = form("я".repeat(70_000));
        Page pages = Pages.none().with("/office/write", anna().page());
        assertThat(new Writer(pages, "en", "b24:deal:1").post(form).status()).isEqualTo(413);
    }
}
