package io.napomni.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

    private final Pages pages = Pages.none()
            .with("/a/", said("below a"))
            .with("/a/list", said("list"))
            .with("/office/", request -> {
                throw new RefusedRequest(413, "too long");
            });

    private static Page said(String words) {
        return request -> WebResponse.text(200, words);
    }

    @Test
    void the_nearest_page_answers() {
        assertThat(body("/a/token")).isEqualTo("below a");
        assertThat(body("/a/")).isEqualTo("below a");
        assertThat(body("/a/list")).isEqualTo("list");
        assertThat(body("/a/deeper/still")).isEqualTo("below a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "",
                "/a",
                "/b/",
                "/a/../office/",
                "/a//list",
                "/a/%2e%2e/x",
                "/a/..",
                "/a/.hidden",
                "/a/x y",
                "/a/\\x",
                "/a/\u0430",
                "a/",
                "/a/x\n",
                "http://evil.example/a/"
            })
    void what_is_no_address_of_ours_does_not_exist(String path) {
        assertThat(pages.handle(WebRequest.get(path)).status()).isEqualTo(404);
    }

    @Test
    void options_are_told_without_asking_the_page() {
        WebResponse told = pages.handle(WebRequest.get("/office/").withMethod("OPTIONS"));

        assertThat(told.status()).isEqualTo(204);
        assertThat(told.headers()).containsEntry("Allow", "GET, HEAD, POST, OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "get", "PROPFIND", ""})
    void other_methods_are_not_allowed(String method) {
        WebResponse refused = pages.handle(WebRequest.get("/a/list").withMethod(method));

        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.headers()).containsKey("Allow");
    }

    @Test
    void what_a_page_refuses_is_said_in_one_line() {
        WebResponse refused = pages.handle(WebRequest.get("/office/"));

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.body()).isEqualTo("too long");
    }

    @Test
    void what_fails_inside_shows_nothing_of_itself() {
        Page broken = Pages.none().with("/a", request -> {
            throw new IllegalStateException("secret");
        });

        assertThat(broken.handle(WebRequest.get("/a")).status()).isEqualTo(503);
        assertThat(broken.handle(WebRequest.get("/a")).body()).doesNotContain("secret");
    }

    @Test
    void a_header_cannot_begin_another() {
        assertThatThrownBy(() -> new WebResponse(200, Map.of("Location", "./x\r\nSet-Cookie: a=b"), ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private String body(String path) {
        return pages.handle(WebRequest.get(path)).body();
    }
}
