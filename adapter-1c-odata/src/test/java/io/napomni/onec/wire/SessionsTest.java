package io.napomni.onec.wire;

import static io.napomni.onec.wire.ErrorsTest.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.napomni.onec.Stub;
import io.napomni.onec.error.ErrorKind;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionsTest {
    private static final String NO_ROWS = "{\"value\":[]}";

    private final Stub stub = Stub.start();

    @AfterEach
    void stop() {
        stub.close();
    }

    private OneC base(SessionMode mode) {
        return stub.base(stub.options().with(mode));
    }

    private static void begin(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Set-Cookie", "ibsession=11111111-2222; path=/ut; HttpOnly");
        Stub.send(exchange, 200, NO_ROWS);
    }

    private List<String> sent() {
        return stub.headers.stream()
                .map(headers ->
                        headers.getOrDefault("IBSession", List.of()) + " " + headers.getOrDefault("Cookie", List.of()))
                .toList();
    }

    @Test
    void a_session_is_begun_used_and_ended() {
        stub.then(SessionsTest::begin).then(200, NO_ROWS);
        try (OneC base = base(SessionMode.HEADER)) {
            base.page(ORDERS).orThrow();
            base.page(ORDERS).orThrow();
        }

        assertThat(sent())
                .containsExactly("[start] []", "[] [ibsession=11111111-2222]", "[finish] [ibsession=11111111-2222]");
    }

    @Test
    void a_base_without_sessions_is_asked_for_one_only_once() {
        stub.then(200, NO_ROWS);
        try (OneC base = base(SessionMode.HEADER)) {
            base.page(ORDERS).orThrow();
            base.page(ORDERS).orThrow();
        }

        assertThat(sent()).containsExactly("[start] []", "[] []");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 406, 500})
    void a_stale_session_costs_one_question_without(int status) {
        stub.then(SessionsTest::begin).then(status, "<html>").then(200, NO_ROWS);
        OneC base = base(SessionMode.HEADER);
        base.page(ORDERS).orThrow();

        assertThat(base.page(ORDERS).orThrow().rows()).isEmpty();
        base.page(ORDERS).orThrow();

        assertThat(sent()).containsExactly("[start] []", "[] [ibsession=11111111-2222]", "[] []", "[start] []");
    }

    @Test
    void a_session_is_not_blamed_for_what_happens_without_it_too() {
        stub.then(SessionsTest::begin).then(404, "<html>").then(404, "<html>").then(200, NO_ROWS);
        OneC base = base(SessionMode.HEADER);
        base.page(ORDERS).orThrow();

        assertThat(ErrorsTest.error(base.page(ORDERS)).kind()).isEqualTo(ErrorKind.WRONG_ADDRESS);
        base.page(ORDERS).orThrow();

        assertThat(sent()).last().isEqualTo("[] [ibsession=11111111-2222]");
    }

    @Test
    void a_session_that_cannot_be_begun_is_done_without() {
        stub.then(406, "").then(200, NO_ROWS);

        base(SessionMode.HEADER).page(ORDERS).orThrow();

        assertThat(sent()).containsExactly("[start] []", "[] []");
    }

    @Test
    void a_lost_session_of_the_publication_costs_one_repetition_and_no_more() {
        stub.then(406, "");

        assertThat(ErrorsTest.error(base(SessionMode.AUTO).page(ORDERS)).kind()).isEqualTo(ErrorKind.SESSION_LOST);
        assertThat(sent()).containsExactly("[] []", "[] []");
    }

    @Test
    void without_sessions_their_loss_is_an_error() {
        stub.then(406, "");

        assertThat(ErrorsTest.error(base(SessionMode.NONE).page(ORDERS)).kind()).isEqualTo(ErrorKind.SESSION_LOST);
        assertThat(stub.requests).hasSize(1);
    }
}
