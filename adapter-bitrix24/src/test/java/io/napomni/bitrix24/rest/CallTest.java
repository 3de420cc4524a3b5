package io.napomni.bitrix24.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.bitrix24.StubServer;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallTest {
    private static final String OK = "{\"result\":true,\"time\":{\"operating\":0.1}}";
    private static final String BATCH_OK = "{\"result\":{\"result\":{\"a\":7},\"result_error\":[],\"result_time\":[]}}";
    private final StubServer stub = StubServer.start();
    private final CountDownLatch closing = new CountDownLatch(1);

    @AfterEach
    void close() {
        closing.countDown();
        stub.close();
    }

    private RestClient client(Duration timeout) {
        return new RestClient(
                stub.webhook(),
                Clock.systemUTC(),
                PortalOptions.standard().withCallTimeout(timeout).withPause(wait -> {}));
    }

    private Reply read() {
        return client(Duration.ofSeconds(20)).read("user.get", Map.of("start", -1));
    }

    private PortalError error(Reply reply) {
        assertThat(reply).isInstanceOf(Reply.Failed.class);
        return ((Reply.Failed) reply).error();
    }

    @Test
    void a_call_is_a_post_of_json_to_the_webhook() {
        stub.then(200, OK);

        assertThat(read()).isInstanceOf(Reply.Ok.class);
        assertThat(stub.requests).containsExactly("POST /rest/1/" + StubServer.SECRET + "/user.get Napomni");
        assertThat(stub.bodies).containsExactly("{\"start\":-1}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "{}",
                "{\"result\":",
                "{\"time\":{}}",
                "<html>login</html>",
                OK + "x",
                OK + OK
            })
    void a_fine_status_without_one_whole_result_is_an_error(String body) {
        stub.then(200, body);

        assertThat(error(read()).kind()).isEqualTo(ErrorKind.UNREADABLE);
    }

    @Test
    void an_error_with_a_fine_status_is_an_error() {
        stub.then(200, "{\"error\":\"ACCESS_DENIED\",\"error_description\":\"no\",\"result\":[]}");

        assertThat(error(read()).kind()).isEqualTo(ErrorKind.RIGHTS);
    }

    @ParameterizedTest
    @CsvSource({"502, SERVER, 4", "503, SERVER, 4", "504, SERVER, 4", "403, BARRED, 1", "404, NO_METHOD, 1"})
    void pages_of_a_proxy_are_told_apart_by_status(int status, ErrorKind kind, int requests) {
        stub.then(status, "<html>oops ivan@example.ru</html>");

        PortalError error = error(read());

        assertThat(error.kind()).isEqualTo(kind);
        assertThat(error.message()).doesNotContain("ivan", "html");
        assertThat(stub.requests).hasSize(requests);
    }

    @Test
    void no_redirect_is_followed_and_only_the_new_host_is_named() {
        stub.then(exchange -> {
            exchange.getResponseHeaders()
                    .add("Location", "https://new.example/rest/1/" + StubServer.SECRET + "/user.get");
            exchange.sendResponseHeaders(302, -1);
        });

        PortalError error = error(read());

        assertThat(error.kind()).isEqualTo(ErrorKind.MOVED);
        assertThat(error.message()).contains("now at new.example").doesNotContain(StubServer.SECRET);
        assertThat(stub.requests).hasSize(1);
    }

    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_body_that_drips_is_given_up_at_the_time_limit() {
        stub.then(exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            OutputStream out = exchange.getResponseBody();
            out.write("{\"result\":".getBytes(StandardCharsets.UTF_8));
            out.flush();
            await(closing);
        });

        Reply reply = client(Duration.ofMillis(300)).read("user.get", Map.of());

        assertThat(error(reply).kind()).isEqualTo(ErrorKind.LOST);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void an_endless_answer_is_hung_up_on() {
        byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        stub.then(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            for (int i = 0; i < 4096; i++) {
                out.write(spaces);
            }
        });

        assertThat(error(read()).kind()).isEqualTo(ErrorKind.TOO_LARGE);
    }

    @Test
    void json_that_is_too_deep_or_too_long_is_not_read() {
        String deep = "{\"result\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        stub.then(200, deep);
        assertThat(error(read()).kind()).isEqualTo(ErrorKind.UNREADABLE);

        stub.then(200, "{\"result\":" + "9".repeat(100_000) + "}").then(200, "{\"result\":1,\"result\":2}");
        assertThat(error(read()).kind()).isEqualTo(ErrorKind.UNREADABLE);
        assertThat(error(read()).kind()).isEqualTo(ErrorKind.UNREADABLE);
    }

    @Test
    void a_reading_is_repeated_until_the_trouble_has_passed() {
        stub.then(503, "{\"error\":\"QUERY_LIMIT_EXCEEDED\"}")
                .then(502, "x")
                .then(200, "{\"res")
                .then(200, OK);

        assertThat(read()).isInstanceOf(Reply.Ok.class);
        assertThat(stub.requests).hasSize(4);
    }

    @Test
    void a_block_by_the_vendor_is_not_asked_again() {
        stub.then(503, "{\"error\":\"OVERLOAD_LIMIT\",\"error_description\":\"blocked\"}");

        assertThat(error(read()).kind()).isEqualTo(ErrorKind.BLOCKED);
        assertThat(stub.requests).hasSize(1);
    }

    private CommandOutcome write() {
        RestClient client = client(Duration.ofSeconds(20));
        List<Command> commands = List.of(new Command("a", "tasks.task.add", Map.of()));
        assertThat(client.admit("tasks.task.add")).isEmpty();
        return client.write(commands).outcome("a");
    }

    @Test
    void a_write_is_repeated_when_it_was_certainly_not_begun() {
        stub.then(503, "{\"error\":\"QUERY_LIMIT_EXCEEDED\"}").then(200, BATCH_OK);

        assertThat(write()).isInstanceOf(CommandOutcome.Ok.class);
        assertThat(stub.requests).hasSize(2);
    }

    @Test
    void a_write_whose_answer_is_lost_is_never_repeated() {
        StubServer.Answer hangUp = exchange -> exchange.close();
        stub.then(hangUp).then(200, BATCH_OK);

        assertThat(write()).isInstanceOf(CommandOutcome.Unknown.class);
        assertThat(stub.requests).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504})
    void a_write_that_ends_in_a_failure_of_the_server_is_never_repeated(int status) {
        stub.then(status, "<html></html>").then(200, BATCH_OK);

        assertThat(write()).isInstanceOf(CommandOutcome.Unknown.class);
        assertThat(stub.requests).hasSize(1);
    }

    @Test
    void a_write_whose_answer_is_half_is_never_repeated() {
        stub.then(200, BATCH_OK.substring(0, 30)).then(200, BATCH_OK);

        assertThat(write()).isInstanceOf(CommandOutcome.Unknown.class);
        assertThat(stub.requests).hasSize(1);
    }

    @Test
    void no_connection_means_certainly_not_done() {
        Webhook nobody = stub.webhook();
        stub.close();
        RestClient client = new RestClient(
                nobody, Clock.systemUTC(), PortalOptions.standard().withPause(wait -> {}));

        assertThat(error(client.read("user.get", Map.of())).kind()).isEqualTo(ErrorKind.UNREACHABLE);
        CommandOutcome outcome =
                client.write(List.of(new Command("a", "m", Map.of()))).outcome("a");
        assertThat(outcome).isInstanceOf(CommandOutcome.NotExecuted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>403 Forbidden</html>", "", "Forbidden"})
    void a_page_that_forbids_is_not_said_to_come_from_the_portal(String page) {
        stub.then(403, page);

        assertThat(error(read()).message())
                .contains("HTTP 403", "proxy or firewall")
                .doesNotContain("webhook may not");
    }

    @Test
    void the_portals_own_words_that_forbid_are_its_own() {
        stub.then(403, "{\"error\":\"something\",\"error_description\":\"no\"}");

        assertThat(error(read()).kind()).isEqualTo(ErrorKind.RIGHTS);
    }
}
