package io.napomni.web.manual;

import static io.napomni.web.manual.Writer.RENEWAL;
import static io.napomni.web.manual.Writer.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.past.Hold;
import io.napomni.port.Outcome;
import io.napomni.rule.Reason;
import io.napomni.web.WebResponse;
import io.napomni.web.manual.door.Sender;
import io.napomni.web.office.words.PlainWords;
import io.napomni.wording.LetterLanguage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of anybody's making stay values wherever the form shows them, and a letter stays in its frame. */
class ManualXssTest extends Scene {

    private static final Pattern TAG = Pattern.compile("</?(head|body|html|header|footer|main|form|label|input|textarea"
            + "|button|div|span|p|ul|li|h1|h2|a|br|strong|code|pre|details|summary|iframe)( [a-z-]+=\"[^\"<>]*\")*>");
    private static final Pattern FRAME =
            Pattern.compile("<iframe class=\"letter\" sandbox=\"\" srcdoc=\"[^\"]*\" title=\"[^\"<>]*\"></iframe>");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "'><svg/onload=alert(1)>",
                "</title></style></textarea></pre></iframe><script>alert(1)</script>",
                "{{this}} {{{x}}} [[send]] [[body]]",
                "<a href=\"javascript:alert(1)\">x</a>",
                "`onmouseover=alert(1) x=",
                "&lt;script&gt;&#60;script&#62;",
                "<div class=\"letter\"></div><!--<script>-->\u2028<script>"
            })
    void a_value_cannot_leave_its_place(String value) {
        Writer writer = everywhere(value);
        List<WebResponse> pages = new ArrayList<>();
        WebResponse first = writer.begin();
        pages.add(first);
        pages.add(writer.look(value));
        WebResponse look = writer.look(RENEWAL);
        pages.add(look);
        Map<String, String> typed =
                with(with(with(Writer.fields(look.body()), "subject", value), "text", value), "reason", value);
        pages.add(writer.post(with(typed, "do", "look")));
        pages.add(writer.post(with(typed, "do", "send")));
        pages.add(writer.post(with(with(typed, "letter", value), "seen", value)));
        pages.add(writer.post(with(with(typed, "was", value), "given", value)));
        Map<String, String> plain = with(with(Writer.fields(look.body()), "reason", value), "do", "send");
        shop.post.next = new Outcome.Deferred(Reason.of("x", value), Duration.ofSeconds(9));
        pages.add(writer.post(plain));
        shop.book.silent = true;
        shop.clock.advance(Duration.ofMinutes(1));
        pages.add(writer.post(with(typed, "do", "send")));
        for (WebResponse page : pages) {
            assertHarmless(page.body(), value);
        }
        assertThat(pages).filteredOn(page -> page.body().contains("<iframe")).isNotEmpty();
        assertThat(pages).extracting(WebResponse::status).contains(200, 503, 404);
        assertThat(letters()).isEqualTo(1);
    }

    /** After our own tags, each with attributes in quotes and none that runs, no sign is left that begins a tag. */
    private static void assertHarmless(String body, String value) {
        assertThat(body.split("<iframe", -1)).hasSizeLessThanOrEqualTo(2);
        String shown = FRAME.matcher(body.substring(body.indexOf("</style>") + "</style>".length()))
                .replaceAll("");
        assertThat(shown)
                .doesNotContain("<iframe", "href=\"javascript")
                .doesNotContainPattern("<[a-z]+[^>]* on[a-z]+=\"");
        assertThat(TAG.matcher(shown).replaceAll("")).doesNotContain("<", ">");
        if (value.contains("[[")) {
            assertThat(shown).contains("[[send]]");
        }
    }

    private Writer everywhere(String value) {
        shop.contract("1", value, value, Optional.of("buyer@example.org"), Optional.of(FAR));
        shop.stores
                .holds()
                .place(new Hold("h", new Hold.Scope.OfSubject(Shop.ref("1")), Optional.empty(), value, value));
        String name = value.replaceAll("\\p{Cntrl}|\\p{Cf}|[\\u2028\\u2029]", "");
        ManualPages pages = pages(Sender.named(name).carrying(value.replaceAll("[^!-~]", "")))
                .speaking(new Echo(value), LetterLanguage.ENGLISH)
                .leadingBackTo("./subject");
        return new Writer(pages, "en", "b24:deal:1");
    }

    /** Words of a host that are no better. */
    private static final class Echo extends PlainWords {

        private final String value;

        Echo(String value) {
            this.value = value;
        }

        @Override
        public String reason(Reason why, LetterLanguage language) {
            return value;
        }

        @Override
        public String scenario(String name, LetterLanguage language) {
            return value;
        }

        @Override
        public String said(String english, LetterLanguage language) {
            return value;
        }
    }
}
