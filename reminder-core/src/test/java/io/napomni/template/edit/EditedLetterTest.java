package io.napomni.template.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.action.Letter;
import io.napomni.port.Rendered;
import io.napomni.port.TemplateException;
import io.napomni.template.DefaultLetters;
import io.napomni.template.HandlebarsTemplates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A manager may write what she likes, and nothing in it runs, fetches, or names what the letter does not know. */
class EditedLetterTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private static Map<String, Object> model() {
        Map<String, Object> model = new HashMap<>();
        model.put("customerName", "ООО «Ромашка»");
        model.put("contractNumber", "117-П/2025");
        model.put("unit", "шт.");
        model.put("companyName", "ООО «Склад»");
        model.put("endsOn", LocalDate.of(2027, 1, 21));
        model.put("remainder", new BigDecimal("1200.00"));
        model.put("rows", List.of());
        return model;
    }

    private static Letter letter(Map<String, Object> model) {
        return new Letter(DefaultLetters.CONTRACT_RENEWAL, RUSSIAN, model);
    }

    private static Letter letter() {
        return letter(model());
    }

    private static Map<String, Object> withAnswers() {
        Map<String, Object> model = model();
        model.put(
                "answerUrls",
                Map.of(
                        "placeOrder",
                        "https://s.example/a/1",
                        "later",
                        "https://s.example/a/2",
                        "terminate",
                        "https://s.example/a/3"));
        return model;
    }

    private static String found(Edit edit) {
        return EditedLetter.findings(edit, letter()).stream()
                .map(one -> one.part() + " " + one.line() + ":" + one.column() + " "
                        + (one.code().word() + " " + one.what()).strip())
                .toList()
                .toString();
    }

    @Test
    void placeholders_show_their_values_as_letters_do() {
        Rendered letter = EditedLetter.render(
                new Edit(
                        "О контракте {{contractNumber}}",
                        "Здравствуйте, {{ customerName }}!\n\nДо {{endsOn}} осталось {{remainder}} {{unit}}"),
                letter());
        assertThat(letter.subject()).isEqualTo("О контракте 117-П/2025");
        assertThat(letter.text())
                .isEqualTo("Здравствуйте, ООО «Ромашка»!\n\nДо 21 января 2027 осталось 1\u00a0200 шт.\n");
        assertThat(letter.html())
                .contains(">Здравствуйте, ООО «Ромашка»!<br></p>", "До 21 января 2027 осталось", "ООО «Склад»");
    }

    @Test
    void it_begins_with_the_words_of_the_template_and_can_go_as_they_are() {
        Edit first = EditedLetter.startingFrom(HandlebarsTemplates.defaults(), letter(withAnswers()));
        assertThat(first.text()).contains("заканчивается срок действия").doesNotContain("https://s.example");
        assertThat(EditedLetter.findings(first, letter(withAnswers()))).isEmpty();
        Rendered letter = EditedLetter.render(first, letter(withAnswers()));
        assertThat(letter.text()).startsWith(first.text().strip());
        assertThat(letter.text()).contains("Разместить заказ:\nhttps://s.example/a/1", "https://s.example/a/3");
        assertThat(letter.html()).contains("href=\"https://s.example/a/2\"");
    }

    @Test
    void braces_in_a_customer_s_name_stay_braces() {
        Map<String, Object> odd = model();
        odd.put("customerName", "ООО {{unit}} <b>");
        Edit first = EditedLetter.startingFrom(HandlebarsTemplates.defaults(), letter(odd));
        assertThat(EditedLetter.render(new Edit("т", first.text().replace("<b>", "")), letter(odd))
                        .text())
                .contains("ООО {{unit}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{{> footer}}              | TEXT 1:1 no-placeholder > footer",
                "{{#each rows}}x{{/each}}  | TEXT 1:1 no-placeholder #each rows, TEXT 1:16 no-placeholder /each",
                "ok {{date endsOn}}        | TEXT 1:4 no-placeholder date endsOn",
                "ok {{{customerName}}}     | TEXT 1:4 no-placeholder {customerName",
                "{{&customerName}}         | TEXT 1:1 no-placeholder &customerName",
                "{{lookup this 'x'}}       | TEXT 1:1 no-placeholder lookup this 'x'",
                "{{contractNomber}}        | TEXT 1:1 unknown-name contractNomber",
                "{{customerName.class}}    | TEXT 1:1 unknown-name customerName.class",
                "{{rows}}                  | TEXT 1:1 not-in-words rows",
                "ok {{customerName         | TEXT 1:4 never-closed ",
                "a <b>bold</b>             | TEXT 1:3 markup <b, TEXT 1:10 markup </",
                "<script>alert(1)</script> | TEXT 1:1 markup <s, TEXT 1:17 markup </",
                "<!-- x -->                | TEXT 1:1 markup <!",
                "see javascript:alert(1)   | TEXT 1:5 unsafe-link javascript:",
                "see JaVaScRiPt :alert(1)  | TEXT 1:5 unsafe-link JaVaScRiPt :",
                "data:text/html,x          | TEXT 1:1 unsafe-link data:text/",
            })
    void what_is_no_plain_text_with_placeholders_is_refused_with_line_and_column(String written, String why) {
        assertThat(found(new Edit("Тема", written))).isEqualTo("[" + why + "]");
        assertThatThrownBy(() -> EditedLetter.render(new Edit("Тема", written), letter()))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("line 1, column");
    }

    @Test
    void lines_and_columns_count_from_one_whatever_ends_a_line() {
        assertThat(found(new Edit("Тема", "раз\r\nдва\rтри {{нет}}"))).isEqualTo("[TEXT 3:5 unknown-name нет]");
    }

    @Test
    void links_to_answer_pages_are_the_letter_s_own_and_cannot_be_written() {
        assertThat(EditedLetter.findings(new Edit("т", "{{answerUrls.later}}"), letter(withAnswers())))
                .singleElement()
                .satisfies(one -> assertThat(one.code()).isEqualTo(EditFinding.Code.UNKNOWN_NAME));
    }

    @Test
    void a_subject_is_one_line_of_some_length_and_a_text_is_not_endless() {
        assertThat(found(new Edit("а\nBcc: x@y.example", "т"))).isEqualTo("[SUBJECT 1:2 invisible-sign U+000A]");
        assertThat(found(new Edit("а".repeat(201), "т"))).isEqualTo("[SUBJECT 1:201 too-long 200]");
        assertThat(found(new Edit("т", "строка\n".repeat(5_000)))).startsWith("[TEXT 2341:5 too-long 16384]");
        assertThat(found(new Edit("т", "а\u202eб"))).isEqualTo("[TEXT 1:2 invisible-sign U+202E]");
        assertThat(found(new Edit(" ", "\n"))).isEqualTo("[SUBJECT 1:1 empty, TEXT 1:1 empty]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3 < 5 & \"q\" 'x'",
                "a onmouseover=alert(1) b",
                "&lt;script&gt;",
                "https://s.example/?a=1&b=\"onclick=alert(1)",
                "https://user:pw@s.example/",
            })
    void whatever_passes_is_text_in_the_html(String written) {
        String html = EditedLetter.render(new Edit("Тема", written), letter()).html();
        String plain = EditedLetter.render(new Edit("Тема", "ничего"), letter()).html();
        assertThat(html.replaceAll(
                        "<a href=\"https://s\\.example/\\?a=1&amp;b=\" style=\"color:#0b57d0\">[^<]*</a>", ""))
                .satisfies(rest -> assertThat(rest.chars().filter(c -> c == '<').count())
                        .isEqualTo(plain.chars().filter(c -> c == '<').count()));
        assertThat(html).doesNotContain("<script", "onclick=\"");
    }

    @Test
    void pages_are_linked_and_the_sentence_around_them_is_not() {
        assertThat(EditedLetter.render(new Edit("т", "Смотрите https://s.example/new, пожалуйста."), letter())
                        .html())
                .contains(
                        "<a href=\"https://s.example/new\" style=\"color:#0b57d0\">https://s.example/new</a>, пожалуйста.");
    }

    @Test
    void an_edit_says_nothing_of_itself_in_logs() {
        assertThat(new Edit("Тайна", "Тайна")).hasToString("Edit[5 and 5 characters]");
    }
}
