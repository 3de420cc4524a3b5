package io.napomni.testkit.fake.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
    private final FakePortal portal = SmallPortal.start();
    private final RawClient client = new RawClient(portal.webhookUrl());

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void the_time_block_has_float_seconds_and_the_zone_of_the_portal() {
        JsonNode time = client.call("crm.category.list", "{'entityTypeId':2}").path("time");
        assertThat(time.path("start").decimalValue()).isEqualByComparingTo("1795251600");
        assertThat(time.path("duration").decimalValue()).isEqualByComparingTo("0.2");
        assertThat(time.path("date_start").asText()).isEqualTo("2026-11-21T12:00:00+03:00");
        assertThat(time.path("operating").isNumber()).isTrue();
        assertThat(time.has("operating_reset_at")).isFalse();
    }

    @Test
    void text_is_escaped_as_php_escapes_it() {
        HttpResponse<String> response =
                client.post("crm.item.list", "{'entityTypeId':2,'select':['title','ufCrm_1700000001']}");
        assertThat(response.body())
                .contains("\\u041f\\u043e\\u0441\\u0442\\u0430\\u0432\\u043a\\u0430 \\u003C")
                .contains("118\\/26")
                .matches("\\p{ASCII}*");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json; charset=utf-8");
    }

    @Test
    void an_item_of_which_nothing_known_is_selected_is_an_empty_list() {
        assertThat(client.post("crm.item.list", "{'entityTypeId':2,'select':['ID']}")
                        .body())
                .contains("\"items\":[[]]");
    }

    @Test
    void an_empty_map_is_an_empty_list_and_a_map_with_numbers_from_0_is_a_list() {
        assertThat(client.post("batch", "{'cmd':{'0':'user.get?ID=17'}}").body())
                .contains("\"result_error\":[]")
                .contains("\"result_next\":[]")
                .contains("\"result_total\":[1]")
                .startsWith("{\"result\":{\"result\":[[{\"ID\":\"17\"");
    }

    @Test
    void an_error_is_a_code_and_a_description_without_time() {
        HttpResponse<String> response = client.post("crm.item.get", "{'entityTypeId':2,'id':999}");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).isEqualTo("{\"error\":\"NOT_FOUND\",\"error_description\":\"Element not found\"}");
    }

    @Test
    void numbers_lose_trailing_zeros() {
        assertThat(client.post("crm.item.get", "{'entityTypeId':2,'id':1207}").body())
                .contains("\"opportunity\":125000.5,");
    }

    @Test
    void a_failing_command_makes_its_section_a_map_again() {
        assertThat(client.post("batch", "{'cmd':['no.such','user.get?ID=17']}").body())
                .startsWith("{\"result\":{\"result\":{\"1\":[{")
                .contains("\"result_error\":[{\"error\":\"ERROR_METHOD_NOT_FOUND\"");
    }

    @Test
    void newer_back_ends_start_at_a_whole_second_and_processed_nothing() {
        PortalOptions options = PortalOptions.at(Clock.offset(SmallPortal.NOON, Duration.ofMillis(250)))
                .withOddities(Oddity.WHOLE_START);
        try (FakePortal newer = FakePortal.start(SmallPortal.data(), options)) {
            String body = new RawClient(newer.webhookUrl())
                    .post("batch", "{'cmd':{'a':'user.get'}}")
                    .body();
            assertThat(body)
                    .contains("\"result_time\":{\"a\":{\"start\":1795251600,\"finish\":1795251600.27,")
                    .contains("\"processing\":0,")
                    .doesNotContain("\"start\":1795251600.");
        }
    }

    @Test
    void older_back_ends_start_at_a_fraction_of_a_second() {
        PortalOptions options = PortalOptions.at(Clock.offset(SmallPortal.NOON, Duration.ofNanos(214_286_000)));
        try (FakePortal older = FakePortal.start(SmallPortal.data(), options)) {
            assertThat(new RawClient(older.webhookUrl()).post("user.get", "{}").body())
                    .contains("\"time\":{\"start\":1795251600.214286,");
        }
    }

    @Test
    void a_portal_may_know_nothing_of_operating_time() {
        PortalOptions options = PortalOptions.at(SmallPortal.NOON).withOddities(Oddity.WITHOUT_OPERATING);
        try (FakePortal box = FakePortal.start(SmallPortal.data(), options)) {
            assertThat(new RawClient(box.webhookUrl())
                            .post("batch", "{'cmd':{'a':'user.get'}}")
                            .body())
                    .contains("date_finish")
                    .doesNotContain("operating");
        }
    }

    @Test
    void the_next_page_is_named_only_where_there_is_one() {
        try (FakePortal many = SmallPortal.withDeals(99)) {
            RawClient reader = new RawClient(many.webhookUrl());
            assertThat(reader.call("crm.item.list", "{'entityTypeId':2}")
                            .path("next")
                            .asInt())
                    .isEqualTo(50);
            assertThat(reader.call("crm.item.list", "{'entityTypeId':2,'start':50}")
                            .has("next"))
                    .isFalse();
            JsonNode uncounted = reader.call("crm.item.list", "{'entityTypeId':2,'start':-1}");
            assertThat(uncounted.has("next")).isFalse();
            assertThat(uncounted.path("total").toString()).isEqualTo("0");
        }
    }
}
