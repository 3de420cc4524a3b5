package io.napomni.bitrix24.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import io.napomni.bitrix24.StubServer;
import io.napomni.bitrix24.rest.PortalOptions;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.port.SourceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Answers that no documented portal gives, but a broken one may. */
class BrokenPagesTest {
    private final StubServer stub = StubServer.start();
    private final List<Long> read = new ArrayList<>();

    @AfterEach
    void close() {
        stub.close();
    }

    private void read() {
        RestClient client = new RestClient(
                stub.webhook(), Clock.systemUTC(), PortalOptions.standard().withPause(wait -> {}));
        ItemQuery query = new ItemQuery(2, List.of("id"), Map.of());
        KeysetChains.read(
                client,
                List.of(query),
                Optional.empty(),
                row -> read.add(row.get("id").id().orElseThrow()));
    }

    private static String page(long from, long to) {
        String rows = LongStream.rangeClosed(from, to)
                .mapToObj(id -> "{\"id\":" + id + ",\"title\":\"Дого\\u0432ор\"}")
                .collect(Collectors.joining(","));
        return "{\"items\":[" + rows + "]}";
    }

    private static String batch(String results, String errors) {
        return "{\"result\":{\"result\":" + results + ",\"result_error\":" + errors
                + ",\"result_total\":[],\"result_next\":[],\"result_time\":[]},\"time\":{\"duration\":0.1}}";
    }

    private static String small() {
        return batch("{\"c0plast\":" + page(3, 3) + ",\"c0p0\":" + page(1, 3) + "}", "[]");
    }

    private void refuses(String answer, String why) {
        stub.then(200, answer);
        assertThatThrownBy(this::read).isInstanceOf(SourceException.class).hasMessageContaining(why);
    }

    @Test
    void what_follows_the_end_may_fail_or_be_garbage() {
        stub.then(
                200,
                batch(
                        "{\"c0plast\":" + page(3, 3) + ",\"c0p0\":" + page(1, 3) + ",\"c0p2\":" + page(1, 3) + "}",
                        "{\"c0p1\":{\"error\":\"INVALID_ARG_VALUE\",\"error_description\":\"Invalid filter\"}}"));

        read();

        assertThat(read).containsExactly(1L, 2L, 3L);
    }

    @Test
    void a_portal_that_ignores_the_filter_by_id_does_not_loop() {
        refuses(
                batch(
                        "{\"c0plast\":" + page(99, 99) + ",\"c0p0\":" + page(1, 50) + ",\"c0p1\":" + page(1, 50) + "}",
                        "[]"),
                "pages repeat rows");
    }

    @Test
    void a_page_that_is_too_long_or_no_page_or_has_a_row_without_id_is_refused() {
        refuses(batch("{\"c0plast\":" + page(1, 1) + ",\"c0p0\":" + page(1, 51) + "}", "[]"), "too long");
    }

    @Test
    void a_missing_list_is_not_an_empty_one() {
        refuses(batch("{\"c0plast\":" + page(1, 1) + ",\"c0p0\":{}}", "[]"), "missing");
    }

    @Test
    void a_row_that_is_empty_is_not_passed_over() {
        refuses(batch("{\"c0plast\":{\"items\":[]},\"c0p0\":{\"items\":[{\"id\":1},[]]}}", "[]"), "no id");
    }

    @Test
    void the_sample_itself_is_fine() {
        stub.then(200, small());

        read();

        assertThat(read).containsExactly(1L, 2L, 3L);
    }

    @Test
    void a_page_cut_at_any_byte_is_no_reading_however_it_is_sent() {
        byte[] whole = small().getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            int how = length % 3;
            stub.always(exchange -> sendCut(exchange, part, whole.length, how));

            assertThatThrownBy(this::read).as("cut at byte " + length).isInstanceOf(SourceException.class);
        }
        assertThat(read).isEmpty();
    }

    /** With a length that is true, a length that promises more, or in chunks. */
    private static void sendCut(HttpExchange exchange, byte[] part, int promised, int how) throws IOException {
        boolean empty = part.length == 0;
        exchange.sendResponseHeaders(200, how == 0 ? (empty ? -1 : part.length) : how == 1 ? promised : 0);
        if (!(how == 0 && empty)) {
            exchange.getResponseBody().write(part);
        }
        exchange.getResponseBody().flush();
    }
}
