package io.napomni.template;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.port.TemplateException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlLintTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href={{actionUrl url}}>",
                "<a href=\"{{url}}\">x</a>",
                "<a href=\"{{name}}\">x</a>",
                "<a href=\"https://x.example/{{name}}\">x</a>",
                "<a href=\"{{actionUrl url}}x\">x</a>",
                "<a href=\"x{{actionUrl url}}\">x</a>",
                "<p class=\"{{name}}\">x</p>",
                "<p style=\"color:{{name}}\">x</p>",
                "<p {{name}}>x</p>",
                "<{{name}}>",
                "<p title={{name}}>x</p>",
                "<style>{{name}}</style>",
                "<!-- {{name}} -->",
                "<p title=\"{{mailLink name}}\">x</p>",
                "<p {{#if vip}}title=\"a\"{{/if}}>x</p>",
                "<p title=\"{{#if vip}}a{{/if}}\">x</p>",
                "<p {{#if vip}}>x{{/if}}",
                "{{#if vip}}<p title=\"a{{/if}}\">x</p>",
                "<a href=\"{{#if vip}}javascript:alert(1){{/if}}https://x.example\">x</a>"
            })
    void a_value_stands_only_where_escaping_makes_it_harmless(String html) {
        refused(html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<ScRiPt>",
                "<iframe>",
                "<form>",
                "<svg>",
                "<object>",
                "<link rel=\"x\">",
                "<base href=\"https://x.example\">",
                "<img src=\"https://x.example/a.png\">",
                "<input>",
                "<video>",
                "<p onclick=\"x\">",
                "<body onload=\"x\">",
                "<a href=\"javascript:x\">",
                "<a href=\"http://x.example\">",
                "<a href=\"//x.example\">",
                "<a href=\"&#106;avascript:x\">",
                "<p href=\"https://x.example\">",
                "<table background=\"https://x.example/a.png\">",
                "<p style=\"background:url(https://x.example)\">",
                "<p style=\"background:\\75rl(x)\">",
                "<p style=\"width:expression(x)\">",
                "<p style=\"a:&#117;rl(x)\">",
                "<style>@import 'x';</style>",
                "<style>p{background:url(x)}</style>",
                "<style><!-- </style>",
                "<meta http-equiv=\"refresh\" content=\"0;url=https://x.example\">",
                "<p class=a>",
                "<p class>",
                "<p / \">",
                "a < b",
                "<p",
                "<p class=\"a>",
                "<!-- a",
                "<!-->",
                "<!--->",
                "<!-- a --!>",
                "<!--[if mso]><b><![endif]-->",
                "<![CDATA[x]]>",
                "<?xml?>",
                "<title><b></title>",
                "<title><!-- </title><script>x</script> --></title>",
                "<style>p{}",
                "<p a\u00a0b=\"x\">"
            })
    void nothing_in_a_letter_runs_fetches_or_sends(String html) {
        refused(html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html lang='ru'><head><title>{{name}}</title></head></html>", "<!-- a > b -->",
                "<a href=\"{{actionUrl url}}\" style=\"color:#000\">{{name}}</a>", "<a href=\"tel:+7495\">x</a>",
                "<p title=\"{{name}}: {{date endsOn}}\">x</p>",
                        "{{phoneLink name}} {{mailLink name}} {{actionUrl url}}",
                "<style>@media (max-width: 480px) { .a { padding: 0 !important } }</style>", "a &lt; b<br/>",
                "{{#each rows}}<tr><td>{{title}}</td></tr>{{/each}}", "<meta http-equiv=\"Content-Type\" content=\"x\">"
            })
    void what_a_letter_needs_is_allowed(String html) {
        assertThatCode(() -> HandlebarsTemplates.of(List.of(Texts.html(html)))).doesNotThrowAnyException();
    }

    private static void refused(String html) {
        assertThatThrownBy(() -> HandlebarsTemplates.of(List.of(Texts.html(html))))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("t.ru.html line 1");
    }
}
