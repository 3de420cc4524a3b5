package io.napomni.web.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.web.Page;
import io.napomni.web.Pages;
import io.napomni.web.WebRequest;
import io.napomni.web.WebResponse;
import io.napomni.web.page.Style;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictHeadersTest {

    private static final Page PAGE = request -> WebResponse.html(200, "<p>words");

    static Stream<WebRequest> requests() {
        WebRequest asked = WebRequest.get("/a");
        return Stream.of(
                asked,
                asked.withMethod("HEAD"),
                asked.withMethod("OPTIONS"),
                asked.withMethod("DELETE"),
                asked.posting("a=%"),
                WebRequest.get("/nowhere"));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void every_answer_has_every_header(WebRequest request) {
        Page pages = StrictHeaders.around(Pages.none().with("/a", asked -> {
            if (asked.isPosting()) {
                asked.form(10);
            }
            return PAGE.handle(asked);
        }));

        assertThat(pages.handle(request).headers())
                .containsAllEntriesOf(Map.of(
                        "Content-Security-Policy",
                        "default-src 'none'; form-action 'self'; style-src " + Style.source()
                                + "; frame-ancestors 'none'; base-uri 'none'",
                        "Referrer-Policy",
                        "no-referrer",
                        "Cache-Control",
                        "no-store",
                        "X-Robots-Tag",
                        "noindex",
                        "X-Content-Type-Options",
                        "nosniff"));
    }

    @Test
    void a_head_has_the_headers_of_its_get_and_no_body() {
        WebRequest asked = WebRequest.get("/a");
        Page page = StrictHeaders.around(PAGE);

        assertThat(page.handle(asked.withMethod("HEAD")).body()).isEmpty();
        assertThat(page.handle(asked.withMethod("HEAD")).headers())
                .isEqualTo(page.handle(asked).headers());
    }

    @Test
    void one_site_may_be_allowed_to_frame() {
        Page page = StrictHeaders.framedBy("https://example.bitrix24.ru", PAGE);

        assertThat(page.handle(WebRequest.get("/a")).headers().get("Content-Security-Policy"))
                .contains("frame-ancestors https://example.bitrix24.ru;");
    }

    @Test
    void several_sites_may_be_allowed_and_none_is_nobody() {
        Page several = StrictHeaders.framedBy(List.of("https://a.example", "http://127.0.0.1:8080"), PAGE);
        Page nobody = StrictHeaders.framedBy(List.of(), PAGE);

        assertThat(several.handle(WebRequest.get("/a")).headers().get("Content-Security-Policy"))
                .contains("frame-ancestors https://a.example http://127.0.0.1:8080;");
        assertThat(nobody.handle(WebRequest.get("/a")).headers().get("Content-Security-Policy"))
                .contains("frame-ancestors 'none';");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "https:",
                "http://a.example",
                "http://127.0.0.1.example",
                "https://a.example; script-src *",
                "https://*.ru",
                "",
                "'self'"
            })
    void nobody_else_may_frame(String origin) {
        assertThatThrownBy(() -> StrictHeaders.framedBy(origin, PAGE)).isInstanceOf(IllegalArgumentException.class);
    }
}
