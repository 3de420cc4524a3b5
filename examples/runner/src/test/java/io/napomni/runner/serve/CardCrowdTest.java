package io.napomni.runner.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.model.SubjectRef;
import io.napomni.runner.demo.world.DemoWorld;
import io.napomni.runner.show.Language;
import io.napomni.web.WebRequest;
import io.napomni.web.WebResponse;
import io.napomni.web.manual.door.Sender;
import io.napomni.wording.LetterLanguage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Cards of deals and customers' pages are on one server, and a source is slow: what each of them still gets. */
@Timeout(60)
class CardCrowdTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final String BUSY = "Please try again in a minute.";

    @TempDir
    private Path folder;

    private Optional<Runnable> open = Optional.empty();
    private final HttpClient http = HttpClient.newHttpClient();
    private final CountDownLatch over = new CountDownLatch(1);

    /** The pages of a company, and somebody whose turn it is until the test says otherwise. */
    private record Site(DemoWorld world, Serving serving, Turns turns) {

        URI at(String path) {
            return serving.address().resolve(path);
        }

        String portal() {
            return world.settings().portal().orElseThrow().webhook().origin().toString();
        }

        Sender manager() {
            return world.settings()
                    .links()
                    .orElseThrow()
                    .tickets(world.clock())
                    .issue("Anna", SubjectRef.parse("b24:deal:1"), portal(), LetterLanguage.ENGLISH);
        }
    }

    private Site site(Duration patience) {
        DemoWorld world =
                DemoWorld.of(new DemoWorld.Plan(5, MONDAY, 0, false), Language.EN, folder.resolve("ledger.db"));
        Turns turns = new Turns(world.wiring().reminders(), patience);
        Serving serving = Serving.start(
                world.settings(),
                world.wiring().stores(),
                turns,
                world.clock(),
                new Where("127.0.0.1", 0, false),
                world.wiring().leftToShip(),
                Optional.empty());
        open = Optional.of(() -> {
            serving.close();
            world.close();
        });
        return new Site(world, serving, turns);
    }

    @AfterEach
    void close() {
        over.countDown();
        open.ifPresent(Runnable::run);
    }

    /** Reads from a source that does not answer before the test is over. */
    private void read(Turns turns) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Thread reader = new Thread(() -> turns.around(request -> {
                    begun.countDown();
                    return waited();
                })
                .handle(WebRequest.get("/")));
        reader.setDaemon(true);
        reader.start();
        begun.await();
    }

    private WebResponse waited() {
        try {
            over.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return WebResponse.text(200, "read");
    }

    private static HttpRequest form(URI address, String fields) {
        return HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields))
                .build();
    }

    private static HttpRequest asManager(Site site) {
        return form(site.at("/card/write"), "do=begin&ticket=" + site.manager().ticket());
    }

    private HttpResponse<String> answer(HttpRequest request) throws Exception {
        return http.send(request, BodyHandlers.ofString());
    }

    @Test
    void whom_the_door_refuses_waits_for_nobody() throws Exception {
        Site site = site(LONG);
        read(site.turns());
        assertThat(answer(form(site.at("/card/write"), "do=begin&ticket=none")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void whose_turn_does_not_come_is_asked_to_try_again() throws Exception {
        Site site = site(SHORT);
        read(site.turns());
        HttpResponse<String> busy = answer(asManager(site));
        assertThat(busy.statusCode()).isEqualTo(503);
        assertThat(busy.headers().firstValue("Retry-After")).hasValue("10");
        assertThat(busy.body()).contains(BUSY, "Пожалуйста, попробуйте ещё раз");
        assertFramedBy(site.portal(), busy);
    }

    @Test
    void every_answer_below_the_card_may_be_framed_by_the_portal_and_no_other_answer() throws Exception {
        Site site = site(SHORT);
        List<HttpResponse<String>> card = List.of(
                answer(HttpRequest.newBuilder(site.at("/card/none")).build()),
                answer(form(site.at("/card/write"), "ticket=a&ticket=b")),
                answer(form(site.at("/card/write"), "ticket=" + "a".repeat(600_000))),
                answer(HttpRequest.newBuilder(site.at("/card/write"))
                        .POST(BodyPublishers.ofString("{}"))
                        .build()),
                tooMany(site, "/card/write"));
        assertThat(card).extracting(HttpResponse::statusCode).containsExactly(404, 400, 413, 415, 429);
        card.forEach(one -> assertFramedBy(site.portal(), one));
        assertFramedBy("'none'", tooMany(site, "/a/none"));
    }

    private HttpResponse<String> tooMany(Site site, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(site.at(path)).build();
        HttpResponse<String> last = answer(request);
        for (int more = 0; more < 300 && last.statusCode() != 429; more++) {
            last = answer(request);
        }
        return last;
    }

    private static void assertFramedBy(String ancestors, HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors " + ancestors + ";"));
    }

    @Test
    void slow_cards_take_three_threads_and_leave_the_others_to_customers() throws Exception {
        Site site = site(LONG);
        read(site.turns());
        BlockingQueue<HttpResponse<String>> refused = new LinkedBlockingQueue<>();
        List<CompletableFuture<Void>> cards = IntStream.range(0, 8)
                .mapToObj(card ->
                        http.sendAsync(asManager(site), BodyHandlers.ofString()).thenAccept(refused::add))
                .toList();
        for (int beyond = 0; beyond < 5; beyond++) {
            HttpResponse<String> one = refused.poll(15, TimeUnit.SECONDS);
            assertThat(one).isNotNull().satisfies(busy -> assertThat(busy.body())
                    .contains(BUSY));
        }
        assertThat(answer(HttpRequest.newBuilder(site.at("/a/none"))
                                .timeout(Duration.ofSeconds(15))
                                .build())
                        .statusCode())
                .isEqualTo(410);
        over.countDown();
        CompletableFuture.allOf(cards.toArray(CompletableFuture[]::new)).get(15, TimeUnit.SECONDS);
        assertThat(refused).extracting(HttpResponse::statusCode).containsExactly(200, 200, 200);
    }
}
