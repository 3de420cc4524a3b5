package io.napomni.web.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.past.answer.Choice;
import io.napomni.web.WebResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class CrowdTest {

    private static final int PEOPLE = 50;

    @Test
    void fifty_posts_at_the_same_moment_are_one_answer() throws Exception {
        Letterbox box = Letterbox.russian();
        String link = box.link(Choice.PLACE_ORDER);
        String form = "choice=order&goods=oats&nonce=" + Letterbox.nonce(box.get(link));
        box.clock.advance(Duration.ofSeconds(5));
        CyclicBarrier start = new CyclicBarrier(PEOPLE);
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        Set<WebResponse> pages = new HashSet<>();
        try {
            List<Future<WebResponse>> posts = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                posts.add(people.submit(() -> {
                    start.await();
                    return box.post(link, form);
                }));
            }
            for (Future<WebResponse> post : posts) {
                pages.add(post.get());
            }
        } finally {
            people.shutdownNow();
        }

        assertThat(pages).hasSize(1).allMatch(page -> page.body().contains("Спасибо"));
        assertThat(box.sheet().answers()).hasSize(1);
        assertThat(box.holds()).hasSize(1);
    }
}
