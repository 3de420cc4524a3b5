package io.napomni.runner.demo.play;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.past.answer.Choice;
import io.napomni.runner.demo.world.DemoWorld;
import io.napomni.runner.demo.world.Postbox;
import io.napomni.runner.show.Language;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A customer's browser and the portal's page for people, over HTTP. */
class PlaygroundTest {

    private static final Pattern NONCE = Pattern.compile("name=\"nonce\" value=\"([A-Za-z0-9_-]{32})\"");
    private static final Pattern LEFT =
            Pattern.compile("<span>(Товар по договору [^<]+)<span class=\"small\">осталось ([0-9,]+) ?([^<]*)<");
    private static final DemoWorld.Plan PLAN = new DemoWorld.Plan(80, LocalDate.of(2026, 11, 23), 0, false);

    private final CompletableFuture<String> dealtWith = new CompletableFuture<>();

    private void say(String key, Object... values) {
        if (key.equals("serve.dealt-with") && !values[0].equals(0L) && !values[0].equals(0)) {
            dealtWith.complete(key);
        }
    }

    @Test
    void an_answer_becomes_a_task_a_comment_and_a_letter(@TempDir Path folder) throws Exception {
        ReservedPort port = ReservedPort.any();
        int number = port.number();
        try (DemoWorld world = DemoWorld.of(
                PLAN, Language.RU, folder.resolve("l.db"), port.address().resolve("/a/"))) {
            world.wiring().reminders().run(PLAN.firstDay());
            port.close();
            try (Playground ground = Playground.open(world, number, Duration.ofMillis(10), this::say)) {
                LinkedLetter letter = LinkedLetter.last(world.postbox().sent(), world.settings())
                        .orElseThrow();
                URI card = world.portal().resolve("/deals/" + letter.deal());
                int letters = world.lettersReceived();
                List<Postbox.Sent> arrived = new CopyOnWriteArrayList<>();
                world.postbox().telling(arrived::add);
                assertThat(get(card)).doesNotContain("Гречка");
                ground.tell(this::say);

                answer(world, Objects.requireNonNull(letter.links().get(Choice.TERMINATE)));

                assertThat(dealtWith.get(30, SECONDS)).isNotEmpty();
                assertThat(get(card)).contains("Гречка", "расторг");
                assertThat(get(world.portal().resolve("/tasks"))).contains("расторг");
                assertThat(world.lettersReceived()).isEqualTo(letters + 1);
                assertThat(arrived)
                        .singleElement()
                        .satisfies(one -> assertThat(one.letter().subject()).contains("о расторжении"));
                assertThat(world.wiring().stores().holds().inForce(LocalDate.now(world.clock())))
                        .hasSize(1);
            }
        }
    }

    @Test
    void an_order_of_what_is_left_reaches_the_card_and_the_task(@TempDir Path folder) throws Exception {
        ReservedPort port = ReservedPort.any();
        int number = port.number();
        try (DemoWorld world = DemoWorld.of(
                PLAN, Language.RU, folder.resolve("l.db"), port.address().resolve("/a/"))) {
            world.wiring().reminders().run(PLAN.firstDay());
            port.close();
            try (Playground ground = Playground.open(world, number, Duration.ofMillis(10), this::say)) {
                ground.tell(this::say);
                LinkedLetter letter = LinkedLetter.last(world.postbox().sent(), world.settings())
                        .orElseThrow();
                String ordered =
                        order(world, Objects.requireNonNull(letter.links().get(Choice.PLACE_ORDER)));

                assertThat(dealtWith.get(30, SECONDS)).isNotEmpty();
                assertThat(get(world.portal().resolve("/deals/" + letter.deal())))
                        .contains(ordered, "до пятницы");
                assertThat(get(world.portal().resolve("/tasks"))).contains(ordered);
            }
        }
    }

    /** Orders all that is left. */
    private static String order(DemoWorld world, URI link) throws Exception {
        String page = get(link);
        Matcher nonce = NONCE.matcher(page);
        Matcher left = LEFT.matcher(page);
        assertThat(nonce.find() && left.find()).as(page).isTrue();
        String form = "choice=order&line=contract&amount=" + encoded(left.group(2)) + "&goods=" + encoded("до пятницы")
                + "&nonce=" + nonce.group(1);
        world.pass(Duration.ofSeconds(5));
        assertThat(post(link, form)).contains("Вы хотите сделать заказ");
        world.pass(Duration.ofSeconds(62));
        assertThat(post(link, form)).contains("Вы хотите сделать заказ");
        return (left.group(1) + ": " + left.group(2) + " " + left.group(3)).strip();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Reads for some seconds and sends; a minute later sends again what was sent, which is the same answer. */
    private static void answer(DemoWorld world, URI link) throws Exception {
        Matcher nonce = NONCE.matcher(get(link));
        assertThat(nonce.find()).isTrue();
        String form = "choice=terminate&reason=%D0%93%D1%80%D0%B5%D1%87%D0%BA%D0%B0&nonce=" + nonce.group(1);
        world.pass(Duration.ofSeconds(5));
        assertThat(post(link, form)).contains("Вам позвонит сотрудник");
        world.pass(Duration.ofSeconds(62));
        assertThat(post(link, form)).contains("Вам позвонит сотрудник");
    }

    private static String get(URI address) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address).header("Accept-Language", "ru").build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    private static String post(URI address, String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
