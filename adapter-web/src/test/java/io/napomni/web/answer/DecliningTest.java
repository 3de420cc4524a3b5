package io.napomni.web.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.past.answer.Choice;
import io.napomni.web.WebBody;
import io.napomni.web.WebRequest;
import io.napomni.web.WebResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 8058, and the page for people behind the same link. */
class DecliningTest {

    private final Letterbox box = Letterbox.russian();
    private final String link = box.link(Choice.UNSUBSCRIBE);

    @ParameterizedTest
    @ValueSource(strings = {"List-Unsubscribe=One-Click", "list-x=1&List-Unsubscribe=one-click"})
    void one_click_of_a_mail_program_declines_at_once_and_may_be_repeated(String form) {
        WebResponse first = box.post(link, form);
        WebResponse again = box.post(link, form);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body()).contains("Больше не пришлём");
        assertThat(again).isEqualTo(first);
        assertThat(box.sheet().unsubscribed()).isTrue();
        assertThat(box.sheet().answers()).hasSize(1);
        assertThat(box.holds()).hasSize(1);
    }

    @Test
    void one_click_may_come_as_multipart() {
        String body =
                "--b1\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--b1--\r\n";

        assertThat(multipart(body).status()).isEqualTo(200);
        assertThat(box.sheet().unsubscribed()).isTrue();
    }

    @Test
    void another_multipart_declines_nothing() {
        for (String body : List.of(
                "", "--b1--", "--b1\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\nOne-Click\r\n--b1--")) {
            assertThat(multipart(body).status()).isEqualTo(415);
        }
        assertThat(box.sheet().answers()).isEmpty();
    }

    private WebResponse multipart(String body) {
        return box.pages.handle(new WebRequest(
                "POST",
                link,
                "",
                Map.of("Content-Type", List.of("multipart/form-data; boundary=b1")),
                WebBody.of(body),
                "192.0.2.1",
                true));
    }

    @Test
    void a_person_sees_a_page_with_one_button() {
        WebResponse page = box.get(link);

        assertThat(page.body()).contains("Отказаться от таких писем?", "<button", "method=\"post\"");
        assertThat(box.sheet().answers()).isEmpty();
        assertThat(box.fillIn(link, "").body()).contains("Больше не пришлём");
        assertThat(box.get(link).body()).contains("Больше не пришлём").doesNotContain("<button");
    }

    @Test
    void a_person_needs_the_page() {
        assertThat(box.post(link, "").body()).contains("нажмите кнопку ещё раз");
        String answering = Letterbox.nonce(box.get(box.link(Choice.LATER)));
        box.clock.advance(java.time.Duration.ofSeconds(5));
        box.post(link, "nonce=" + answering);

        assertThat(box.sheet().answers()).isEmpty();
    }

    @Test
    void one_click_does_nothing_on_the_other_links() {
        for (Choice choice : List.of(Choice.PLACE_ORDER, Choice.LATER, Choice.TERMINATE)) {
            assertThat(box.post(box.link(choice), "List-Unsubscribe=One-Click").body())
                    .contains("<form");
        }
        assertThat(box.sheet().answers()).isEmpty();
    }
}
