package io.napomni.web.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.answer.AnswerLink;
import io.napomni.answer.LinkKeys;
import io.napomni.answer.LinkSigner;
import io.napomni.past.answer.Choice;
import io.napomni.web.WebRequest;
import io.napomni.web.WebResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who has no link learns nothing. */
class StrangersTest {

    private final Letterbox box = Letterbox.russian();

    private List<String> links() {
        LinkSigner foreign =
                new LinkSigner(LinkKeys.signing(1, "another key of thirty-two bytes!!".getBytes(UTF_8)), "acme");
        LinkSigner neighbour = new LinkSigner(LinkKeys.signing(1, new byte[32]), "other");
        String good = box.link(Choice.LATER);
        Instant over = Instant.parse("2026-11-22T09:00:00Z");
        var nobody = box.signer.letter("another dispatch");
        return Stream.of(
                        "/a/" + foreign.sign(new AnswerLink(box.letter, Choice.LATER, Letterbox.EXPIRES)),
                        "/a/" + neighbour.sign(new AnswerLink(box.letter, Choice.LATER, Letterbox.EXPIRES)),
                        "/a/" + box.signer.sign(new AnswerLink(box.letter, Choice.LATER, over)),
                        "/a/" + box.signer.sign(new AnswerLink(nobody, Choice.LATER, Letterbox.EXPIRES)),
                        "/a/" + box.signer.sign(new AnswerLink(nobody, Choice.UNSUBSCRIBE, AnswerLink.NEVER)),
                        "/a/",
                        "/a/x",
                        good + "x",
                        good.substring(0, good.length() - 1),
                        good.replace("/a/", "/a/b/"),
                        good + "/",
                        "/a/" + "A".repeat(52),
                        "/a/" + "A".repeat(300))
                .toList();
    }

    @Test
    void forged_unknown_expired_and_misspelt_links_answer_with_the_same_bytes() {
        WebResponse told = box.get("/a/nothing");

        assertThat(told.status()).isEqualTo(410);
        assertThat(told.body()).contains("Эта ссылка не действует", "+7 495 123-45-67", "info@zerno.example");
        for (String link : links()) {
            assertThat(box.get(link)).as(link).isEqualTo(told);
            assertThat(box.post(link, "choice=terminate&nonce=x")).as(link).isEqualTo(told);
            assertThat(box.post(link, "List-Unsubscribe=One-Click")).as(link).isEqualTo(told);
        }
    }

    @Test
    void what_is_wrong_with_a_form_is_told_alike_for_good_links_and_bad_ones() {
        for (String form : List.of(
                "choice=%",
                "goods=" + "a".repeat(8_001), "a=1&".repeat(20_000), "choice=order&choice=later", "nonce=a&nonce=b")) {
            WebResponse bad = box.post("/a/nothing", form);

            assertThat(bad.status()).isBetween(400, 413);
            assertThat(box.post(box.link(Choice.LATER), form)).isEqualTo(bad);
            assertThat(box.post(box.link(Choice.UNSUBSCRIBE), form)).isEqualTo(bad);
        }
        WebRequest json = WebRequest.get(box.link(Choice.LATER)).posting("{}").withHeader("Content-Type", "text/json");
        assertThat(box.pages.handle(json).status()).isEqualTo(415);
    }

    @Test
    void a_bot_that_follows_every_link_and_sends_every_form_answers_nothing() {
        Random random = new Random(3);
        List<Word> words = List.of(Word.values());
        for (Duration pause : List.of(Duration.ZERO, Duration.ofMillis(400), Duration.ofSeconds(2))) {
            for (Choice choice : List.of(Choice.PLACE_ORDER, Choice.LATER, Choice.TERMINATE)) {
                WebResponse page = box.get(box.link(choice));
                box.clock.advance(pause);
                String day = "&day=2026-12-" + (10 + random.nextInt(20));
                box.post(
                        box.link(choice),
                        "nonce=" + Letterbox.nonce(page) + "&choice="
                                + words.get(random.nextInt(3)).written() + day);
            }
        }

        assertThat(box.holds()).isEmpty();
    }

    @Test
    void a_bot_that_opens_all_links_first_and_sends_one_form_answers_nothing() {
        List<WebResponse> opened = Stream.of(Choice.PLACE_ORDER, Choice.LATER, Choice.TERMINATE)
                .map(choice -> box.get(box.link(choice)))
                .toList();
        box.clock.advance(Duration.ofSeconds(15));

        WebResponse page =
                box.post(box.link(Choice.TERMINATE), "choice=terminate&nonce=" + Letterbox.nonce(opened.get(2)));

        assertThat(page.body()).contains("Мы уточним ваш ответ");
        assertThat(box.holds()).isEmpty();
    }
}
