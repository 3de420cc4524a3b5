package io.napomni.template;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.port.TemplateException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateLintTest {

    @Test
    void a_typo_is_shown_with_line_column_and_suggestion() {
        assertThatThrownBy(() -> HandlebarsTemplates.of(List.of(Texts.html("<p>\n  {{date endOn}}</p>"))))
                .isInstanceOf(TemplateException.class)
                .hasMessage("unknown variable endOn in t.ru.html line 2, column 3; did you mean endsOn?");
    }

    @Test
    void variables_written_with_dollars_are_named_wherever_they_stand() {
        TemplateText text = new TemplateText(
                "t", Texts.RUSSIAN, Texts.VARIABLES, "x $Имя$", "<p>\n  $nam$ {{name}}</p>", "$endsOn$, 5$ и 6$, $$");
        assertThatThrownBy(() -> HandlebarsTemplates.of(List.of(text))).hasMessage("""
                        unknown variable $Имя$ in t.ru.subject line 1, column 3
                        unknown variable $nam$ in t.ru.html line 2, column 3; did you mean name?
                        $endsOn$ is not replaced in t.ru.text line 1, column 1; write {{date endsOn}}""");
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        TemplateText text =
                new TemplateText("t", Texts.RUSSIAN, Texts.VARIABLES, "{{nam}}", "{{nik}}", "{{dat endsOn}}");
        assertThatThrownBy(() -> HandlebarsTemplates.of(List.of(text)))
                .hasMessageContainingAll("nam in t.ru.subject", "nik in t.ru.html", "unknown helper dat in t.ru.text")
                .hasMessageContainingAll("did you mean name?", "did you mean nick?", "did you mean date?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{{name}}}",
                "{{&name}}",
                "{{>name}}",
                "{{#>name}}x{{/name}}",
                "{{#*inline \"p\"}}x{{/inline}}",
                "{{=<% %>=}}",
                "{{^name}}x{{/name}}",
                "{{~name}}",
                "{{name~}}",
                "{{*name}}",
                "{{{{raw}}}}x{{{{/raw}}}}",
                "{{#name}}x{{/name}}",
                "{{(name)}}",
                "{{date (name)}}",
                "{{name.[0]}}",
                "{{name/first}}",
                "{{.}}",
                "{{@root}}",
                "{{name a=b}}",
                "{{#each rows as |row|}}{{/each}}",
                "{{lookup rows 0}}",
                "{{log name}}",
                "{{#block \"x\"}}{{/block}}",
                "{{i18n \"x\"}}",
                "{{embedded \"x\"}}",
                "{{precompile \"x\"}}",
                "{{}}",
                "{{name",
                "{{#if name}}x",
                "{{/if}}",
                "{{else}}",
                "{{#if name}}a{{else}}b{{else}}c{{/if}}",
                "{{#if vip}}{{#if name}}{{/if}}",
                "{{#if vip}}x{{/unless}}",
                "{{#if name vip}}x{{/if}}",
                "{{\"name\"}}",
                "{{#if \"name\"}}x{{/if}}",
                "{{#if}}x{{/if}}",
                "{{if name}}",
                "{{#date endsOn}}{{/date}}"
            })
    void what_letters_do_not_need_is_refused(String text) {
        refused(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{endsOn}}",
                "{{amount}}",
                "{{vip}}",
                "{{rows}}",
                "{{date name}}",
                "{{number endsOn}}",
                "{{date}}",
                "{{date \"x\"}}",
                "{{date endsOn \"long ago\"}}",
                "{{money amount}}",
                "{{money amount \"XXQ\"}}",
                "{{quantity amount}}",
                "{{plural amount \"день\" \"дня\"}}",
                "{{plural amount name name name}}",
                "{{#each name}}x{{/each}}",
                "{{#with rows}}x{{/with}}",
                "{{actionUrl amount}}",
                "{{name.length}}"
            })
    void each_kind_is_shown_as_its_kind(String text) {
        refused(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{{nick}}; nick may be missing",
                "{{#if nick}}x{{else}}{{nick}}{{/if}}; nick may be missing",
                "{{#unless nick}}{{nick}}{{/unless}}; nick may be missing",
                "{{#any nick vip}}{{nick}}{{/any}}; nick may be missing",
                "{{manager.name}}; manager may be missing",
                "{{#if manager.name}}x{{/if}}; manager may be missing",
                "{{#if manager}}{{manager.phone}}{{/if}}; manager.phone may be missing",
                "{{#each rows}}{{number sum}}{{/each}}; sum may be missing",
                "{{#each rows}}{{name}}{{/each}}; did you mean ../name?",
                "{{../name}}; leave out ../",
                "{{#each rows}}{{#if ../nick}}{{nick}}{{/if}}{{/each}}; did you mean ../nick?"
            })
    void what_may_be_missing_is_used_only_where_it_is_there(String text, String message) {
        refused(text, message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{#if nick}}{{nick}}{{/if}}",
                "{{#unless nick}}x{{else}}{{nick}}{{/unless}}",
                "{{#with manager}}{{name}}{{#if phone}}{{phone}}{{/if}}{{/with}}",
                "{{#if manager}}{{#if manager.phone}}{{manager.phone}}{{/if}}{{/if}}",
                "{{#if nick}}{{#each rows}}{{../nick}}{{/each}}{{/if}}",
                "{{#each tags}}{{this}}{{else}}-{{/each}}",
                "{{#if vip}}a{{else if nick}}{{nick}}{{else}}b{{/if}}",
                "{{! a comment }}{{!-- }} --}}",
                "\\{{name}}"
            })
    void what_is_asked_for_first_may_be_used(String text) {
        assertThatCode(() -> HandlebarsTemplates.of(List.of(Texts.plain(text)))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "this: text",
                "date: text",
                "if: text",
                "root: text",
                "a",
                "a: string",
                "a: map",
                "a b c",
                "a-b: text",
                "a..b: text",
                "a: text\na: text",
                "a: text\na.b: text",
                "a?.b: text\na.c: text",
                "a[].b: text\na.c: text"
            })
    void a_declaration_that_means_nothing_is_refused(String lines) {
        TemplateText text = new TemplateText("t", Texts.RUSSIAN, lines.lines().toList(), "s", "h", "t");
        assertThatThrownBy(() -> HandlebarsTemplates.of(List.of(text)))
                .isInstanceOf(TemplateException.class)
                .hasMessageStartingWith("variables of t: ");
    }

    @Test
    void invisible_characters_are_found() {
        refused("a\u202eb", "control character (U+202e) stands in t.ru.text line 1, column 2");
    }

    @Test
    void a_language_without_formats_is_refused() {
        TemplateText text = new TemplateText("t", java.util.Locale.forLanguageTag("de"), "s", "h", "t");
        assertThatThrownBy(() -> HandlebarsTemplates.of(List.of(text))).hasMessageContaining("[ru, en]");
    }

    private static void refused(String text, String... messages) {
        assertThatThrownBy(() -> HandlebarsTemplates.of(List.of(Texts.plain(text))))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("t.ru.text line 1")
                .hasMessageContainingAll(messages.length == 0 ? new String[] {""} : messages);
    }
}
