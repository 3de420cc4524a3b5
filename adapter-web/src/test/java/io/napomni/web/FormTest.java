package io.napomni.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

    private static final WebRequest ASKED = WebRequest.get("/a/token");

    @Test
    void fields_are_read_as_browsers_write_them() {
        Form form = ASKED.posting("goods=%D0%9A%D1%80%D1%83%D0%BF%D0%B0+2%0D%0A%2B&&empty=&bare&x=1&x=2")
                .form(1000);

        assertThat(form.one("goods")).contains("Крупа 2\n+");
        assertThat(form.one("empty")).contains("");
        assertThat(form.one("bare")).contains("");
        assertThat(form.all("x")).isEqualTo(List.of("1", "2"));
        assertThat(form.one("absent")).isEmpty();
    }

    @Test
    void line_breaks_of_word_processors_are_line_breaks() {
        Form form = ASKED.posting("goods=oats%0B2+t%0Crye%0D3+t").form(1000);

        assertThat(form.one("goods")).contains("oats\n2 t\nrye\n3 t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a=%",
                "a=%4",
                "a=%zz",
                "a=%+1",
                "a=%D0",
                "a=%C0%80",
                "a=%ED%A0%80",
                "a=%00",
                "a=%1b",
                "a=%7f",
                "%=a",
                "a=%F5%80%80%80",
                "a=%u0041",
                "a=%\u0661\u0661"
            })
    void what_no_browser_sends_is_refused(String written) {
        assertThatThrownBy(() -> ASKED.posting(written).form(1000))
                .isInstanceOf(RefusedRequest.class)
                .satisfies(refused ->
                        assertThat(((RefusedRequest) refused).status()).isEqualTo(400));
    }

    @Test
    void a_field_that_must_be_single_may_not_be_given_twice() {
        Form form = ASKED.posting("choice=later&choice=terminate").form(1000);

        assertThatThrownBy(() -> form.one("choice")).isInstanceOf(RefusedRequest.class);
    }

    @Test
    void too_many_fields_and_long_names_are_refused() {
        String many = "a=1&".repeat(300);

        assertThat(ASKED.posting(many).form(10_000).all("a")).hasSize(300);
        assertThatThrownBy(() -> ASKED.posting(many + "a=1").form(10_000)).isInstanceOf(RefusedRequest.class);
        assertThatThrownBy(() -> ASKED.posting("n".repeat(101)).form(10_000)).isInstanceOf(RefusedRequest.class);
    }

    @Test
    void a_form_longer_than_its_page_reads_is_refused_with_413() {
        assertThat(ASKED.posting("a=" + "b".repeat(98)).form(100).one("a")).isPresent();
        assertThatThrownBy(() -> ASKED.posting("a=" + "b".repeat(99)).form(100))
                .satisfies(refused ->
                        assertThat(((RefusedRequest) refused).status()).isEqualTo(413));
    }

    @Test
    void a_huge_body_is_read_to_its_end_so_that_its_sender_hears_the_refusal() throws IOException {
        var huge = new ByteArrayInputStream(new byte[3 * WebBody.LARGEST]);
        WebBody body = WebBody.read(huge);

        assertThat(huge.available()).isZero();
        assertThat(body).hasToString("WebBody[too long]");
        assertThatThrownBy(() -> body.latin(Integer.MAX_VALUE)).isInstanceOf(RefusedRequest.class);
    }

    @Test
    void an_endless_body_is_not_read_for_ever() throws IOException {
        var endless = new ByteArrayInputStream(new byte[20 * WebBody.LARGEST]);

        assertThat(WebBody.read(endless)).hasToString("WebBody[too long]");
        assertThat(endless.available()).isEqualTo(11 * WebBody.LARGEST);
    }

    @Test
    void a_body_of_just_the_limit_is_not_too_long() throws IOException {
        var full = new ByteArrayInputStream(new byte[WebBody.LARGEST]);

        assertThat(WebBody.read(full)).hasToString("WebBody[524288 bytes]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "text/plain", "multipart/form-data; boundary=x", "application/json", "application/x-www"})
    void other_kinds_of_content_are_refused_with_415(String type) {
        WebRequest request = ASKED.posting("a=1").withHeader("Content-Type", type);

        assertThatThrownBy(() -> request.form(1000))
                .satisfies(refused ->
                        assertThat(((RefusedRequest) refused).status()).isEqualTo(415));
    }

    @Test
    void the_kind_of_content_may_name_a_charset_and_be_written_in_capitals() {
        WebRequest request =
                ASKED.posting("a=1").withHeader("CONTENT-TYPE", "Application/X-WWW-Form-Urlencoded; charset=UTF-8");

        assertThat(request.form(1000).one("a")).contains("1");
    }

    @Test
    void any_bytes_are_either_read_or_refused() throws IOException {
        Random random = new Random(15);
        int refused = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            String latin = new String(bytes, StandardCharsets.ISO_8859_1);
            try {
                Form.parse(latin);
            } catch (RefusedRequest expected) {
                refused++;
            }
        }
        assertThat(refused).isBetween(10_000, 20_000);
    }

    @Test
    void nothing_that_was_asked_or_sent_shows_in_what_is_logged() {
        WebRequest request = WebRequest.get("/a/secret?key=secret").posting("goods=secret");

        assertThat(request.toString() + request.form(100) + request.body()).doesNotContain("secret");
    }
}
