package io.napomni.onec.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.onec.Stub;
import io.napomni.onec.error.ErrorKind;
import io.napomni.onec.error.OneCError;
import io.napomni.onec.query.EntityQuery;
import io.napomni.onec.query.Filter;
import io.napomni.onec.query.Literal;
import io.napomni.onec.query.SetQuery;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorsTest {
    private static final String SECRET_NAME = "Ромашка";
    static final SetQuery ORDERS =
            SetQuery.of("Document_Заказ", "Ref_Key").where(Filter.eq("Партнер", Literal.of(SECRET_NAME)));
    private static final String PAGE = "<html><body>";

    private final Stub stub = Stub.start();

    @AfterEach
    void stop() {
        stub.close();
    }

    static OneCError error(Reply<?> reply) {
        return reply.fold(
                value -> {
                    throw new AssertionError("answered: " + value);
                },
                error -> error);
    }

    private static String json(int code) {
        return "{\"odata.error\":{\"code\":\"" + code + "\",\"message\":{\"lang\":\"ru\",\"value\":\"" + SECRET_NAME
                + "\"}}}";
    }

    private static String xml(int code) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><m:error"
                + " xmlns:m=\"http://schemas.microsoft.com/ado/2007/08/dataservices/metadata\"><m:code>" + code
                + "</m:code><m:message>" + SECRET_NAME + "</m:message></m:error>";
    }

    private static String server(String text) {
        return "{\"exception\":{\"descr\":\"" + text + "\",\"inner\":{\"descr\":\"" + SECRET_NAME + "\"}}}";
    }

    private static String extension(String text) {
        return "<?xml version=\"1.0\"?><exception xmlns=\"http://v8.1c.ru/8.2/virtual-resource-system\" reason=\"406\">"
                + "<descr xmlns=\"http://v8.1c.ru/8.1/data/core\">" + text + "</descr></exception>";
    }

    @ParameterizedTest
    @CsvSource({
        "400,0,BAD_QUERY",
        "400,6,BAD_QUERY",
        "404,8,NOT_PUBLISHED",
        "404,9,NOT_FOUND",
        "400,10,FIELD_MISSING",
        "404,10,FIELD_MISSING",
        "400,14,BAD_QUERY",
        "401,20,RIGHTS",
        "500,-1,INTERNAL"
    })
    void codes_of_odata_say_what_is_wrong_in_json_and_in_xml(int status, int code, ErrorKind kind) {
        stub.then(status, json(code)).then(status, "\uFEFF" + xml(code));

        for (int form = 0; form < 2; form++) {
            OneCError error = error(stub.base().page(ORDERS));
            assertThat(error.kind()).isEqualTo(kind);
            assertThat(error.code()).contains(code);
            assertThat(error.message())
                    .contains("Document_Заказ", "HTTP " + status + ", code " + code, kind.advice())
                    .doesNotContain(SECRET_NAME, "filter", Stub.PASSWORD);
        }
        assertThat(stub.requests).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "401,PASSWORD",
        "403,RIGHTS",
        "404,WRONG_ADDRESS",
        "400,URL_TOO_LONG",
        "414,URL_TOO_LONG",
        "301,MOVED",
        "500,INTERNAL",
        "501,INTERNAL",
        "502,BUSY",
        "503,BUSY",
        "504,BUSY",
        "429,BUSY",
        "200,UNREADABLE"
    })
    void pages_of_web_servers_are_told_by_their_status(int status, ErrorKind kind) {
        stub.then(status, PAGE + SECRET_NAME);

        OneCError error = error(stub.base().page(ORDERS));

        assertThat(error.kind()).isEqualTo(kind);
        assertThat(error.asSourceException())
                .hasMessageContaining(kind.advice())
                .hasMessageNotContaining(SECRET_NAME);
    }

    @Test
    void words_of_the_platform_are_understood_in_all_their_wrappings() {
        assertThat(kind(500, server("Недостаточно памяти для получения результата")))
                .isEqualTo(ErrorKind.TOO_LARGE);
        assertThat(kind(500, json(-1).replace(SECRET_NAME, "The device is full '/v8'")))
                .isEqualTo(ErrorKind.TOO_LARGE);
        assertThat(kind(500, server("Не обнаружено свободной лицензии!"))).isEqualTo(ErrorKind.LICENCES);
        assertThat(kind(200, PAGE + "Не найдена лицензия.")).isEqualTo(ErrorKind.LICENCES);
        assertThat(kind(406, extension("Не найдена лицензия."))).isEqualTo(ErrorKind.LICENCES);
        assertThat(kind(406, extension("Истекло время ожидания сеанса"))).isEqualTo(ErrorKind.SESSION_LOST);
        assertThat(kind(500, server("Сеанс отсутствует или удален"))).isEqualTo(ErrorKind.BUSY);
        assertThat(kind(400, json(14).replace(SECRET_NAME, "фильтр «лицензия»")))
                .isEqualTo(ErrorKind.BAD_QUERY);
        assertThat(kind(400, server(SECRET_NAME))).isEqualTo(ErrorKind.BAD_QUERY);
    }

    private ErrorKind kind(int status, String body) {
        try (Stub own = Stub.start()) {
            return error(own.then(status, body).base().page(ORDERS)).kind();
        }
    }

    @Test
    void a_long_question_that_is_not_found_was_too_long() {
        stub.then(404, PAGE);
        SetQuery longOne = ORDERS.where(Filter.eq("Имя", Literal.of("я".repeat(220))));

        assertThat(error(stub.base().page(longOne)).kind()).isEqualTo(ErrorKind.URL_TOO_LONG);
    }

    @Test
    void an_object_that_is_not_there_is_absent_and_a_set_that_is_not_there_is_an_error() {
        EntityQuery order = EntityQuery.of("Document_Заказ", new UUID(1, 2), "Ref_Key");
        stub.then(404, json(9)).then(404, json(8)).then(200, "{\"odata.metadata\":\"x\",\"Ref_Key\":\"a\"}");

        try (OneC base = stub.base()) {
            assertThat(base.entity(order).orThrow()).isEmpty();
            assertThat(error(base.entity(order)).kind()).isEqualTo(ErrorKind.NOT_PUBLISHED);
            assertThat(base.entity(order).orThrow().orElseThrow().text("Ref_Key"))
                    .contains("a");
        }
    }

    @Test
    void a_byte_order_mark_and_a_wrong_charset_do_no_harm() {
        stub.then(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json;charset=windows-1251");
            Stub.send(exchange, 200, "\uFEFF{\"value\":[{\"Имя\":\"Ёлка\"}]}");
        });

        assertThat(stub.base().page(ORDERS).orThrow().rows().get(0).text("Имя")).contains("Ёлка");
    }

    @Test
    void a_count_may_have_a_mark_before_it_and_nothing_else() {
        stub.then(200, "\uFEFF1234\n").then(200, PAGE);

        assertThat(stub.base().count(ORDERS.count()).orThrow()).isEqualTo(1234);
        assertThat(error(stub.base().count(ORDERS.count())).kind()).isEqualTo(ErrorKind.UNREADABLE);
    }

    @Test
    void the_description_of_the_base_is_streamed_and_a_page_is_none() {
        String schema = "<?xml version=\"1.0\"?><edmx:Edmx>" + "x".repeat(300_000) + "</edmx:Edmx>";
        stub.then(200, schema).then(200, PAGE);

        assertThat(stub.base().schema(body -> body.readAllBytes().length).orThrow())
                .isEqualTo(schema.length());
        assertThat(error(stub.base().schema(body -> 0)).kind()).isEqualTo(ErrorKind.UNREADABLE);
        assertThat(stub.requests).containsOnly("GET /ut/odata/standard.odata/$metadata");
    }

    @Test
    void a_redirect_gets_no_password() throws IOException {
        try (Stub elsewhere = Stub.start()) {
            elsewhere.rows();
            stub.then(exchange -> {
                exchange.getResponseHeaders().set("Location", elsewhere.origin() + "/ut");
                Stub.send(exchange, 302, "");
            });

            assertThat(error(stub.base().page(ORDERS)).kind()).isEqualTo(ErrorKind.MOVED);
            assertThat(elsewhere.requests).isEmpty();
        }
    }

    @Test
    void an_answer_cut_at_any_byte_is_lost_and_not_a_shorter_one() {
        byte[] whole =
                "{\"value\":[{\"Ref_Key\":\"a\",\"Имя\":\"б\"},{\"Ref_Key\":\"c\"}]}".getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length++) {
            for (long declared : new long[] {whole.length, 0}) {
                assertThat(cut(whole, length, declared))
                        .as("%d of %d", length, declared)
                        .isEqualTo(ErrorKind.LOST);
            }
        }
    }

    /** @param declared length; 0 for an answer in chunks, whose last one does not come */
    private static ErrorKind cut(byte[] whole, int length, long declared) {
        try (Stub own = Stub.start()) {
            own.then(exchange -> {
                exchange.sendResponseHeaders(200, declared);
                exchange.getResponseBody().write(whole, 0, length);
                exchange.getResponseBody().flush();
                throw new IOException("hung up");
            });
            return error(own.base().page(ORDERS)).kind();
        }
    }

    @Test
    void a_dripping_answer_is_given_up_in_time() {
        stub.then(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("{\"value\":[".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            new java.util.concurrent.CompletableFuture<Void>().join();
        });
        OneCOptions.Limits hasty = new OneCOptions.Limits(
                Duration.ofSeconds(5), Duration.ofMillis(200), Duration.ofMillis(200), Duration.ofMinutes(1), 1 << 20);

        assertThat(error(stub.base(stub.options().with(hasty)).page(ORDERS)).kind())
                .isEqualTo(ErrorKind.TOO_SLOW);
        assertThat(stub.requests).hasSize(2);
    }

    @Test
    void an_answer_without_end_is_given_up_at_the_limit() {
        stub.then(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("{\"value\":[".getBytes(StandardCharsets.UTF_8));
            while (true) {
                exchange.getResponseBody().write("{\"a\":\"b\"},".getBytes(StandardCharsets.UTF_8));
            }
        });
        OneCOptions.Limits small = new OneCOptions.Limits(
                Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofMinutes(1), 1 << 20);

        assertThat(error(stub.base(stub.options().with(small)).page(ORDERS)).kind())
                .isEqualTo(ErrorKind.TOO_LARGE);
    }

    @Test
    void nobody_there_is_told_from_an_answer_that_was_lost() {
        OneC base = stub.base();
        stub.close();

        assertThat(error(base.page(ORDERS)).kind()).isEqualTo(ErrorKind.UNREACHABLE);
    }

    @Test
    void an_interrupted_thread_stays_so() {
        stub.rows();
        Thread.currentThread().interrupt();

        assertThat(error(stub.base().page(ORDERS)).kind()).isEqualTo(ErrorKind.STOPPED);
        assertThat(Thread.interrupted()).isTrue();
    }
}
