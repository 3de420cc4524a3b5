package io.napomni.testkit.fake.onec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.testkit.fake.onec.fault.Fault;
import io.napomni.testkit.fake.onec.fault.When;
import io.napomni.testkit.fake.onec.wire.ErrorForm;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TroubleTest {
    @ParameterizedTest
    @EnumSource(ErrorForm.class)
    void an_error_comes_in_each_of_its_five_shapes(ErrorForm form) {
        try (Shop shop = Shop.open()) {
            shop.base.faults().next(Fault.error(500, form, 9, "Ошибка <1>"));

            HttpResponse<String> answer = shop.ask.get(Shop.PARTNERS);
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body())
                    .contains(
                            switch (form) {
                                case ODATA_JSON ->
                                    "{\"odata.error\":{\"code\":\"9\",\"message\":{\"lang\":\"ru\",\"value\":";
                                case ODATA_XML -> "<m:code>9</m:code><m:message>Ошибка &lt;1&gt;";
                                case APPLICATION_SERVER ->
                                    "{\"exception\":{\"descr\":\"Ошибка <1>\",\"inner\":{\"descr\":";
                                case WEB_EXTENSION -> "reason=\"500\"><descr xmlns=";
                                case HTML -> "<h2>Ошибка &lt;1&gt;</h2>";
                            });
            assertThat(shop.ask.get(Shop.PARTNERS).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_page_can_come_with_status_200() {
        try (Shop shop = Shop.open()) {
            shop.base.faults().next(Fault.pageInsteadOfJson());
            HttpResponse<String> answer = shop.ask.get(Shop.PARTNERS);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).startsWith("<!DOCTYPE html>");
        }
    }

    @Test
    void the_charset_may_lie_and_a_mark_may_stand_first() {
        try (Shop shop = Shop.open()) {
            shop.base.faults().inject(new Fault.WrongCharset("windows-1251"), When.next());
            shop.base
                    .faults()
                    .inject(new Fault.Marked(), When.set(Shop.PARTNERS).times(1));
            HttpResponse<String> answer = shop.ask.get(Shop.PARTNERS);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .endsWith("charset=windows-1251");
            assertThat(answer.body()).startsWith("\uFEFF{");
            assertThat(shop.ask.get(Shop.PARTNERS).body()).startsWith("{").contains("Ромашка");
        }
    }

    @Test
    void a_connection_may_be_dropped() {
        try (Shop shop = Shop.open()) {
            shop.base.faults().inject(new Fault.Dropped(), When.always());
            assertThatThrownBy(() -> shop.ask.get(Shop.PARTNERS)).isInstanceOf(UncheckedIOException.class);
            assertThat(shop.base.requests().last().status()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 17, 200, 1_000_000})
    void a_body_may_break_off_anywhere(long bytes) {
        try (Shop shop = Shop.open()) {
            shop.base.faults().inject(new Fault.Broken(bytes), When.always());
            assertThatThrownBy(() -> shop.ask.get(Shop.PARTNERS)).isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void a_body_may_end_too_early_without_a_sign() {
        try (Shop shop = Shop.open()) {
            shop.base.faults().next(new Fault.Cut(17));
            assertThat(shop.ask.get(Shop.PARTNERS).body()).hasSize(17);
            shop.base.faults().next(new Fault.Cut(0));
            assertThat(shop.ask.get(Shop.PARTNERS).body()).isEmpty();
        }
    }

    @Test
    void a_page_may_lack_its_last_rows() {
        try (Shop shop = Shop.open()) {
            shop.base
                    .faults()
                    .inject(
                            new Fault.ShortPage(2),
                            When.set(Shop.ORDERS).after(1).times(1));
            assertThat(shop.ask.rows(Shop.ORDERS)).hasSize(3);
            assertThat(shop.ask.rows(Shop.ORDERS)).hasSize(1);
            assertThat(shop.ask.rows(Shop.ORDERS)).hasSize(3);
        }
    }

    @Test
    void too_many_rows_are_too_much_for_the_memory() {
        try (Shop shop = Shop.open(options -> options.withMostRows(2))) {
            HttpResponse<String> answer = shop.ask.get(Shop.ORDERS);
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).contains("\"exception\"", "Недостаточно памяти");
            assertThat(shop.ask.rows(Shop.ORDERS + "?$top=2")).hasSize(2);
        }
    }

    @Test
    void slowness_is_spent_by_the_injected_pause() {
        List<Duration> spent = new ArrayList<>();
        try (Shop shop = Shop.open(options -> options.withPause(spent::add))) {
            shop.base.faults().next(new Fault.Slow(Duration.ofMinutes(3)));
            shop.ask.rows(Shop.ORDERS);
            assertThat(spent).containsExactly(Duration.ofMinutes(3));
        }
    }

    @Test
    void the_web_server_may_send_away_or_be_busy() {
        try (Shop shop = Shop.open()) {
            shop.base.faults().next(Fault.unavailable(Duration.ofSeconds(7)));
            assertThat(shop.ask.get(Shop.ORDERS).headers().firstValue("Retry-After"))
                    .hasValue("7");
            shop.base.faults().next(Fault.moved("http://127.0.0.1:1/"));
            assertThat(shop.ask.get(Shop.ORDERS).statusCode()).isEqualTo(302);
        }
    }

    @Test
    void addresses_are_measured_as_iis_measures_them() {
        try (Shop shop = Shop.open(options -> options.withUrls(UrlLimits.iis()))) {
            HttpResponse<String> query = shop.ask.raw("x?$filter=" + "a".repeat(2048));
            assertThat(query.statusCode()).isEqualTo(404);
            assertThat(query.body()).contains("404 - File or directory not found.");
            HttpResponse<String> segment = shop.ask.raw("a".repeat(261));
            assertThat(segment.statusCode()).isEqualTo(400);
            assertThat(segment.body()).contains("<h2>Bad Request - Invalid URL</h2>");
            assertThat(shop.ask.raw("a".repeat(260)).body()).contains("\"code\":\"8\"");
            assertThat(shop.ask.raw("a+b").body()).startsWith("<!DOCTYPE html>");
        }
    }

    @Test
    void a_page_can_lie_and_look_whole() {
        try (Shop shop = Shop.open()) {
            String all = Shop.ORDERS + "?$orderby=Number";
            shop.base.faults().next(new Fault.Repeated(1));
            assertThat(shop.ask.column("Ref_Key", all))
                    .containsExactly(Shop.FIRST, Shop.SECOND, Shop.THIRD, Shop.FIRST);
            shop.base.faults().next(new Fault.Reversed());
            assertThat(shop.ask.column("Ref_Key", all)).containsExactly(Shop.THIRD, Shop.SECOND, Shop.FIRST);
            shop.base.faults().inject(new Fault.Miscounted(-2), When.always().times(2));
            assertThat(shop.ask.get(Shop.ORDERS + "/$count").body()).isEqualTo("1");
            assertThat(shop.ask
                            .json(Shop.ORDERS + "?$inlinecount=allpages&$top=1")
                            .path("odata.count")
                            .asText())
                    .isEqualTo("1");
        }
    }

    @Test
    void an_order_can_be_ignored() {
        try (Shop shop = Shop.open(options -> options.withOddities(Oddity.NO_ORDER))) {
            Set<List<String>> orders = new HashSet<>();
            for (int again = 0; again < 20; again++) {
                orders.add(shop.ask.column("Number", Shop.ORDERS + "?$orderby=Number"));
            }
            assertThat(orders).hasSizeGreaterThan(1);
        }
    }

    @Test
    void bases_differ() {
        try (Shop shop = Shop.open(options -> options.withOddities(Oddity.values()))) {
            assertThat(shop.ask.refusal(Shop.ORDERS + "/$count")).isEqualTo("400/6");
            assertThat(shop.ask.rows(Shop.ORDERS + "?$inlinecount=allpages&$top=1&$skip=1"))
                    .hasSize(3);
            assertThat(shop.ask.refusal(Shop.ORDERS + "?$select=Нет")).isEqualTo("404/10");
            assertThat(shop.ask.rows(Shop.ORDERS).get(0).path("Товары").get(0).has("Ref_Key"))
                    .isFalse();
            assertThat(shop.ask.refusal(Shop.ORDERS + "?$filter=Date ge datetime'2026-03-01T00:00:00'"))
                    .isEqualTo("500/-1");
            assertThat(shop.ask.refusal(Shop.BALANCES + "_RecordType?$filter=startswith(Recorder_Type,'S')"))
                    .isEqualTo("500/-1");
        }
        try (Shop shop = Shop.open(options -> options.withOddities(Oddity.COUNT_WITH_MARK))) {
            assertThat(shop.ask.get(Shop.ORDERS + "/$count").body()).isEqualTo("\uFEFF3");
        }
    }
}
