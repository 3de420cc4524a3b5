package io.napomni.web.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.model.Quantity;
import io.napomni.past.answer.Choice;
import io.napomni.web.WebResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever stands in a variable, a page has the same tags and attributes as with a harmless word. */
class NastyValuesTest {

    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private static Stream<String> nasty() {
        List<String> cores = List.of(
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "<iframe srcdoc='<script>1</script>'>",
                "</textarea><script>alert(1)</script>",
                "</title><script>1</script>",
                "</style><script>1</script>",
                "<!--<script>",
                "]]><script>",
                "javascript:alert(1)",
                "\" onfocus=alert(1) autofocus=\"",
                "' onfocus=alert(1) autofocus='",
                "` onfocus=alert(1)",
                "{{{x}}}",
                "{{#each this}}{{/each}}",
                "[[order]]",
                "&lt;script&gt;",
                "&#60;script&#62;",
                "%3Cscript%3E",
                "\\u003cscript\\u003e",
                "\u202e<b>",
                "\u2028<b>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<form action=https://evil.example><button>x",
                "<base href=https://evil.example>",
                "<meta http-equiv=refresh content=0>",
                "<math><mtext></mtext></math>",
                "${7*7}#{7*7}");
        return cores.stream()
                .flatMap(core -> Stream.of(core, "\">" + core, "'>" + core, core + "\n" + core, " " + core));
    }

    @Test
    void no_value_makes_a_tag_on_the_form_shown_again() {
        String harmless = tags(again("harmless", "harmless"));
        nasty().forEach(value -> assertThat(tags(again(value, value))).as(value).isEqualTo(harmless));
    }

    @Test
    void no_value_makes_a_tag_on_the_page_of_thanks() {
        String harmless = tags(thanks("harmless"));
        nasty().forEach(value -> assertThat(tags(thanks(value))).as(value).isEqualTo(harmless));
    }

    @Test
    void no_name_unit_or_id_of_goods_and_no_amount_makes_a_tag() {
        String harmless = tags(listed("harmless"));
        nasty().forEach(value -> assertThat(tags(listed(value))).as(value).isEqualTo(harmless));
    }

    private static String listed(String value) {
        Letterbox box = box("Contract");
        String id = value.substring(0, Math.min(60, value.length()));
        box.left.set(subject -> List.of(new LeftToShip.Line(id, value, Quantity.of("5", value))));
        String typed = value.substring(0, Math.min(40, value.length()));
        WebResponse page = box.fillIn(
                box.link(Choice.PLACE_ORDER),
                "choice=order&line=" + Letterbox.encoded(id) + "&amount=" + Letterbox.encoded(typed));
        assertThat(page.status()).isEqualTo(422);
        return page.body();
    }

    /** The tags of a page in order, each without the values of its attributes. */
    private static String tags(String page) {
        return TAG.matcher(page.substring(page.indexOf("</head>")))
                .results()
                .map(tag -> tag.group().replaceAll("\"[^\"]*\"", "\"\""))
                .reduce("", (all, tag) -> all + tag + "\n");
    }

    private static Letterbox box(String label) {
        return new Letterbox(label, Locale.ENGLISH, new Contacts(label, Optional.of(label), Optional.of(label)));
    }

    private static String again(String label, String typed) {
        Letterbox box = box(label);
        String form = Letterbox.encoded(typed);
        WebResponse page = box.fillIn(
                box.link(Choice.LATER),
                "choice=later&day=" + form + "&goods=" + form + "&note=" + form + "&reason=" + form);
        assertThat(page.status()).isEqualTo(422);
        return page.body();
    }

    private static String thanks(String typed) {
        Letterbox box = box(typed);
        return box.fillIn(box.link(Choice.PLACE_ORDER), "choice=order&goods=" + Letterbox.encoded(typed))
                .body();
    }
}
