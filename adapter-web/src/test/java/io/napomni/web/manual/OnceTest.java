package io.napomni.web.manual;

import static io.napomni.web.manual.Writer.RENEWAL;
import static io.napomni.web.manual.Writer.press;
import static io.napomni.web.manual.Writer.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.web.WebResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One form, one letter. */
class OnceTest extends Scene {

    private static final int CLICKS = 50;

    private static List<WebResponse> together(Writer writer, Map<String, String> form) {
        CyclicBarrier start = new CyclicBarrier(CLICKS);
        ExecutorService pool = Executors.newFixedThreadPool(CLICKS);
        try {
            List<CompletableFuture<WebResponse>> running = IntStream.range(0, CLICKS)
                    .mapToObj(number -> CompletableFuture.supplyAsync(
                            () -> {
                                await(start);
                                return writer.post(form);
                            },
                            pool))
                    .toList();
            return running.stream().map(CompletableFuture::join).toList();
        } finally {
            pool.shutdownNow();
        }
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (InterruptedException | BrokenBarrierException broken) {
            throw new AssertionError("the threads did not begin together", broken);
        }
    }

    @Test
    void fifty_clicks_at_once_are_one_letter_and_none_says_anything_else() {
        shop.contract("1", SOON);
        List<WebResponse> answers = together(anna(), press(anna().look(RENEWAL), "send"));
        assertThat(letters()).isEqualTo(1);
        assertThat(answers).filteredOn(one -> words(one).contains("Sent.")).hasSize(1);
        assertThat(answers)
                .allSatisfy(one -> assertThat(words(one))
                        .containsAnyOf("Sent.", "has sent its letter already, once", "is being sent at this moment"));
        assertThat(signatures()).hasSize(1);
    }

    @Test
    void whoever_goes_back_and_sends_or_looks_again_reads_what_the_form_has_done() {
        shop.contract("1", SOON);
        Map<String, String> form = press(anna().look(RENEWAL), "send");
        anna().post(form);
        shop.clock.advance(Duration.ofMinutes(3));
        assertThat(words(anna().post(form))).contains("has sent its letter already, once", "23 Nov 2026 10:00");
        assertThat(words(anna().post(Writer.with(form, "do", "look")))).contains("has sent its letter already");
        assertThat(words(anna().look(RENEWAL))).contains("A letter about this contract went on 23 November, today");
        assertThat(letters()).isEqualTo(1);
    }

    @Test
    void an_old_form_sends_nothing_keeps_the_words_and_is_shown_anew() {
        shop.contract("1", SOON);
        Map<String, String> form = Writer.with(press(anna().look(RENEWAL), "send"), "text", "My words.");
        shop.clock.advance(Duration.ofMinutes(61));
        WebResponse old = anna().post(form);
        assertThat(old.status()).isEqualTo(403);
        assertThat(words(old)).contains("The form was too old");
        assertThat(letters()).isZero();
        assertThat(Writer.fields(old.body())).containsEntry("text", "My words.");
        assertThat(words(anna().post(press(old, "send")))).contains("Sent.");
        assertThat(shop.post.taken.get(0).letter().text()).startsWith("My words.");
    }

    @Test
    void an_old_form_that_has_sent_says_so_and_begets_no_second_one() {
        shop.contract("1", SOON);
        Map<String, String> form = press(anna().look(RENEWAL), "send");
        anna().post(form);
        shop.clock.advance(Duration.ofMinutes(61));
        WebResponse old = anna().post(form);
        assertThat(words(old)).contains("has sent its letter already");
        assertThat(old.body()).doesNotContain("value=\"send\"");
        assertThat(letters()).isEqualTo(1);
    }

    @Test
    void two_forms_looked_at_before_either_was_sent_are_one_letter_until_somebody_gives_a_reason() {
        shop.contract("1", SOON);
        Writer anna = anna();
        Map<String, String> one = press(anna.look(RENEWAL), "send");
        shop.clock.advance(Duration.ofSeconds(1));
        Map<String, String> other = press(anna.look(RENEWAL), "send");
        anna.post(one);
        WebResponse second = anna.post(other);
        assertThat(second.status()).isEqualTo(409);
        assertThat(words(second)).contains("new A letter about this contract went on 23 November, today");
        assertThat(letters()).isEqualTo(1);
        anna.post(Writer.with(press(second, "send"), "reason", "he lost the first"));
        assertThat(letters()).isEqualTo(2);
    }
}
