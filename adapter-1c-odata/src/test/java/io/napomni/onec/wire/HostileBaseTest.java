package io.napomni.onec.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import io.napomni.onec.Stub;
import io.napomni.onec.error.ErrorKind;
import io.napomni.onec.error.OneCError;
import io.napomni.onec.metadata.Metadata;
import io.napomni.onec.query.SetQuery;
import io.napomni.port.SourceException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands at the address means us harm: our memory stays bounded, and the password goes nowhere else. */
class HostileBaseTest {
    private static final SetQuery ORDERS = SetQuery.of("Document_ЗаказКлиента", "Ref_Key");
    private static final int MEGABYTE = 1 << 20;

    private final Stub stub = Stub.start();
    private final Stub elsewhere = Stub.start().rows();

    @AfterEach
    void stop() {
        assertThat(elsewhere.requests).as("asked elsewhere").isEmpty();
        stub.close();
        elsewhere.close();
    }

    private static OneCError error(Reply<?> reply) {
        return reply.fold(
                value -> {
                    throw new AssertionError("an answer that should have been refused");
                },
                error -> error);
    }

    private ErrorKind kind(SetQuery query) {
        OneCOptions.Limits few = new OneCOptions.Limits(
                Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofMinutes(1), MEGABYTE);
        OneCError error = error(stub.base(stub.options().with(few)).page(query));
        assertThat(error.message()).doesNotContain(Stub.PASSWORD, "evil");
        return error.kind();
    }

    private void endless(String before, String piece) {
        stub.then(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            out.write(before.getBytes(StandardCharsets.UTF_8));
            byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
            while (true) {
                out.write(bytes);
            }
        });
    }

    @Test
    void more_rows_than_were_asked_for_are_not_waited_for() {
        endless("{\"value\":[", "{\"Ref_Key\":\"a\"},");
        assertThat(kind(ORDERS.page(0, 50))).isEqualTo(ErrorKind.UNREADABLE);
    }

    @Test
    void a_list_without_end_of_the_smallest_rows_does_not_fill_the_memory() {
        endless("{\"value\":[", "{},".repeat(1000));
        assertThat(kind(ORDERS)).isIn(ErrorKind.UNREADABLE, ErrorKind.TOO_LARGE);
    }

    @Test
    void white_space_without_end_is_left_at_the_limit_and_at_once_where_the_answer_should_begin() {
        endless("{\"value\":[", " \n".repeat(1000));
        assertThat(kind(ORDERS)).isEqualTo(ErrorKind.TOO_LARGE);
        try (Stub blank = Stub.start()) {
            blank.then(exchange -> Stub.send(exchange, 200, " ".repeat(MEGABYTE) + "{\"value\":[]}"));
            assertThat(error(blank.base().page(ORDERS)).kind()).isEqualTo(ErrorKind.LOST);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"value\":[{\"a\":", "{\"x\":", "{\"value\":[{\"a@b\":"})
    void depth_ends_in_an_error_and_not_in_a_stack_overflow(String before) {
        stub.then(200, before + "[{\"a\":".repeat(100_000));
        assertThat(kind(ORDERS)).isIn(ErrorKind.UNREADABLE, ErrorKind.LOST);
        stub.then(500, before + "[{\"a\":".repeat(10_000));
        assertThat(error(stub.base().page(ORDERS)).kind()).isNotNull();
    }

    @Test
    void what_is_packed_though_nobody_asked_stays_packed() {
        stub.then(HostileBaseTest::bomb);
        assertThat(kind(ORDERS)).isIn(ErrorKind.UNREADABLE, ErrorKind.LOST);
        assertThat(stub.headers.get(0)).doesNotContainKey("Accept-encoding");
    }

    /** A hundred megabytes of rows in a hundred kilobytes. */
    private static void bomb(HttpExchange exchange) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            byte[] rows = "{\"a\":1},".repeat(MEGABYTE / 8).getBytes(StandardCharsets.UTF_8);
            out.write("{\"value\":[".getBytes(StandardCharsets.UTF_8));
            for (int time = 0; time < 100; time++) {
                out.write(rows);
            }
        }
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        exchange.sendResponseHeaders(200, packed.size());
        exchange.getResponseBody().write(packed.toByteArray());
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void no_redirect_is_followed(int status) {
        stub.then(exchange -> {
            exchange.getResponseHeaders().set("Location", elsewhere.origin() + "/evil");
            Stub.send(exchange, status, "");
        });
        assertThat(kind(ORDERS)).isEqualTo(ErrorKind.MOVED);
        assertThat(stub.requests).hasSize(1);
    }

    /** 1C has no pages of the server's making; a list with more behind it is not whole, and would look so. */
    @ParameterizedTest
    @ValueSource(strings = {"odata.nextLink", "@odata.nextLink", "__next"})
    void a_link_to_further_rows_is_not_followed_and_not_overlooked(String name) {
        String link = "\"" + name + "\":\"" + elsewhere.origin() + "/evil\"";
        stub.then(200, "{\"value\":[{\"Ref_Key\":\"a\"}]," + link + "}");
        assertThat(kind(ORDERS)).isEqualTo(ErrorKind.UNREADABLE);
    }

    @Test
    void only_the_session_of_this_publication_is_given_back() {
        stub.then(exchange -> {
            exchange.getResponseHeaders().add("Set-Cookie", "evil=1; Path=/");
            exchange.getResponseHeaders().add("Set-Cookie", "ibsession=11111111; path=/other/odata");
            Stub.send(exchange, 200, "{\"value\":[]}");
        });
        OneC base = stub.base(stub.options().with(SessionMode.HEADER));
        base.page(ORDERS).orThrow();
        base.page(ORDERS).orThrow();
        assertThat(stub.headers).allSatisfy(head -> assertThat(head).doesNotContainKey("Cookie"));

        try (Stub ours = Stub.start()) {
            ours.then(exchange -> {
                exchange.getResponseHeaders().add("Set-Cookie", "ibsession=2222; Path=/UT; HttpOnly");
                Stub.send(exchange, 200, "{\"value\":[]}");
            });
            OneC own = ours.base(ours.options().with(SessionMode.HEADER));
            own.page(ORDERS).orThrow();
            own.page(ORDERS).orThrow();
            assertThat(ours.headers.get(1).getFirst("Cookie")).isEqualTo("ibsession=2222");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE e [<!ENTITY x SYSTEM \"%s/evil\">]><edmx:Edmx xmlns:edmx=\"u\">&x;</edmx:Edmx>",
                "<!DOCTYPE e SYSTEM \"%s/evil.dtd\"><edmx:Edmx xmlns:edmx=\"u\"/>",
                "<!DOCTYPE e [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
                        + "<edmx:Edmx xmlns:edmx=\"u\">&b;</edmx:Edmx>"
            })
    void a_description_may_not_declare_entities(String xml) {
        stub.then(200, "<?xml version=\"1.0\"?>" + String.format(Locale.ROOT, xml, elsewhere.origin()));
        assertThatThrownBy(() -> stub.base().schema(body -> Metadata.read(body, Set.of("A"))))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("$metadata")
                .hasMessageNotContaining("evil");
    }

    @Test
    void nothing_that_is_configured_begins_a_line_of_its_own() {
        String broken = "Иванов\r\nX-Evil: 1";
        stub.rows();
        BaseAddress address = BaseAddress.of(stub.origin() + "/ut");
        Credentials credentials = Credentials.of(broken, Stub.PASSWORD + "\r\nX-Evil: 2");
        try (OneC base = new OneC(address, credentials, stub.options(), java.time.Clock.systemUTC())) {
            base.page(ORDERS).orThrow();
        }
        assertThat(stub.headers.get(0)).doesNotContainKey("X-evil");
        assertThatThrownBy(() -> SetQuery.of("Document_X\r\nX-Evil: 1", "Ref_Key"))
                .isInstanceOf(RuntimeException.class)
                .message()
                .doesNotContain("\r", "\n");
        assertThatThrownBy(() -> BaseAddress.of(stub.origin() + "/ut\r\nX-Evil: 1"))
                .isInstanceOf(RuntimeException.class)
                .message()
                .doesNotContain("Evil");
    }
}
