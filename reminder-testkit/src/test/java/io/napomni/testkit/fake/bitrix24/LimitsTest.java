package io.napomni.testkit.fake.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.napomni.testkit.fake.bitrix24.limit.CostModel;
import io.napomni.testkit.fake.bitrix24.limit.Limits;
import io.napomni.testkit.fake.bitrix24.limit.OperatingMode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final String TWO_PAGES =
            "{'cmd':{'a':'crm.item.list?entityTypeId=2','b':'crm.item.list?entityTypeId=2'}}";

    private final HandClock clock = new HandClock();

    private FakePortal portal(Limits limits) {
        return FakePortal.start(SmallPortal.data(), PortalOptions.at(clock).withLimits(limits));
    }

    private static Limits operating(OperatingMode mode, int limitSeconds, int costSeconds) {
        return Limits.none()
                .withOperating(mode, Duration.ofSeconds(limitSeconds))
                .withCosts(CostModel.always(Duration.ofSeconds(costSeconds)));
    }

    private static int status(RawClient client) {
        return client.post("user.get", "{}").statusCode();
    }

    @Test
    void the_request_beyond_the_bucket_is_refused_until_enough_has_leaked() {
        try (FakePortal portal = portal(Limits.none().withBucket(3, 2))) {
            RawClient client = new RawClient(portal.webhookUrl());
            assertThat(new int[] {status(client), status(client), status(client)})
                    .containsOnly(200);
            HttpResponse<String> refused = client.post("user.get", "{}");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body())
                    .isEqualTo("{\"error\":\"QUERY_LIMIT_EXCEEDED\",\"error_description\":\"Too many requests\"}");
            assertThat(refused.headers().firstValue("Retry-After")).isEmpty();
            clock.forward(Duration.ofSeconds(1));
            assertThat(new int[] {status(client), status(client), status(client)})
                    .containsExactly(200, 200, 503);
        }
    }

    @Test
    void refused_requests_can_be_made_to_count_too() {
        try (FakePortal portal = portal(Limits.none().withBucket(1, 1).withRefusedCounted())) {
            RawClient client = new RawClient(portal.webhookUrl());
            assertThat(new int[] {status(client), status(client), status(client)})
                    .containsExactly(200, 503, 503);
            clock.forward(Duration.ofSeconds(2));
            assertThat(status(client)).isEqualTo(503);
        }
    }

    @Test
    void a_batch_takes_one_place_in_the_bucket() {
        try (FakePortal portal = portal(Limits.none().withBucket(2, 1))) {
            RawClient client = new RawClient(portal.webhookUrl());
            assertThat(client.post("batch", TWO_PAGES).statusCode()).isEqualTo(200);
            assertThat(client.post("batch", TWO_PAGES).statusCode()).isEqualTo(200);
            assertThat(client.post("batch", TWO_PAGES).statusCode()).isEqualTo(503);
        }
    }

    @Test
    void the_call_that_crosses_the_operating_limit_is_finished_and_the_next_refused() {
        try (FakePortal portal = portal(operating(OperatingMode.DOC, 30, 20))) {
            RawClient client = new RawClient(portal.webhookUrl());
            assertThat(status(client)).isEqualTo(200);
            JsonNode time = client.call("user.get", "{}").path("time");
            assertThat(time.path("operating").asInt()).isEqualTo(40);
            assertThat(time.path("operating_reset_at").asLong())
                    .isEqualTo(clock.instant().plus(Duration.ofMinutes(10)).getEpochSecond());
            HttpResponse<String> refused = client.post("user.get", "{}");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.body()).contains("\"OPERATION_TIME_LIMIT\"");
            assertThat(client.post("department.get", "{}").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void operating_time_drops_a_minute_at_a_time_ten_minutes_later() {
        try (FakePortal portal = portal(operating(OperatingMode.DOC, 30, 20))) {
            RawClient client = new RawClient(portal.webhookUrl());
            assertThat(status(client)).isEqualTo(200);
            clock.forward(Duration.ofMinutes(2));
            assertThat(status(client)).isEqualTo(200);
            clock.forward(Duration.ofMinutes(7));
            assertThat(status(client)).isEqualTo(429);
            clock.forward(Duration.ofMinutes(1));
            assertThat(client.call("user.get", "{}").at("/time/operating").asInt())
                    .isEqualTo(40);
        }
    }

    @Test
    void as_documented_commands_are_charged_and_refused_in_their_own_slot() {
        try (FakePortal portal = portal(operating(OperatingMode.DOC, 20, 20))) {
            JsonNode answer = new RawClient(portal.webhookUrl()).call("batch", TWO_PAGES);
            assertThat(answer.at("/result/result_time/a/operating").asInt()).isEqualTo(20);
            assertThat(answer.at("/result/result_error/b/error").asText()).isEqualTo("OPERATION_TIME_LIMIT");
            assertThat(answer.at("/time/operating").asInt()).isZero();
        }
    }

    @Test
    void as_measured_on_a_box_the_batch_is_charged_half_and_its_commands_show_the_sum() {
        try (FakePortal portal = portal(operating(OperatingMode.BOX, 20, 20))) {
            RawClient client = new RawClient(portal.webhookUrl());
            JsonNode answer = client.call("batch", TWO_PAGES);
            assertThat(answer.at("/time/operating").asInt()).isEqualTo(20);
            assertThat(answer.at("/result/result_time/a/operating").asInt()).isEqualTo(20);
            assertThat(client.post("batch", TWO_PAGES).statusCode()).isEqualTo(429);
            assertThat(client.post("crm.item.list", "{'entityTypeId':2}").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_request_of_more_than_a_minute_ends_as_a_page_of_html() {
        try (FakePortal portal = portal(operating(OperatingMode.OFF, 1, 31))) {
            HttpResponse<String> response = new RawClient(portal.webhookUrl()).post("batch", TWO_PAGES);
            assertThat(response.statusCode()).isEqualTo(504);
            assertThat(response.body()).startsWith("<html>");
        }
    }

    @Test
    void counting_rows_is_seen_in_the_duration() {
        try (FakePortal portal = portal(Limits.none())) {
            RawClient client = new RawClient(portal.webhookUrl());
            JsonNode counted =
                    client.call("crm.item.list", "{'entityTypeId':2}").at("/time/duration");
            JsonNode uncounted = client.call("crm.item.list", "{'entityTypeId':2,'start':-1}")
                    .at("/time/duration");
            assertThat(counted.decimalValue()).isGreaterThan(uncounted.decimalValue());
        }
    }

    @Test
    void the_bucket_can_be_read_and_refusals_are_counted() {
        try (FakePortal portal = portal(Limits.none().withBucket(3, 2))) {
            RawClient client = new RawClient(portal.webhookUrl());
            assertThat(portal.bucketLevel()).isZero();
            for (int call = 0; call < 5; call++) {
                status(client);
            }
            assertThat(portal.bucketLevel()).isEqualTo(3);
            assertThat(portal.refusedRequests()).isEqualTo(2);
            clock.forward(Duration.ofSeconds(1));
            assertThat(portal.bucketLevel()).isEqualTo(1);
        }
    }

    @Test
    void a_block_by_hand_lasts_until_it_is_lifted_and_has_the_status_of_a_full_bucket() {
        try (FakePortal portal = portal(Limits.none())) {
            RawClient client = new RawClient(portal.webhookUrl());
            portal.overload();
            clock.forward(Duration.ofHours(1));
            HttpResponse<String> blocked = client.post("user.get", "{}");
            assertThat(blocked.statusCode()).isEqualTo(503);
            assertThat(blocked.body()).contains("\"OVERLOAD_LIMIT\"");
            assertThat(portal.refusedRequests()).isZero();
            portal.relieve();
            assertThat(status(client)).isEqualTo(200);
        }
    }

    @Test
    void pages_really_take_their_time_inside_a_batch_too() {
        Limits slow = Limits.none().withCosts(CostModel.always(Duration.ZERO)).withPageDelay(Duration.ofMillis(20));
        try (FakePortal portal = portal(slow)) {
            RawClient client = new RawClient(portal.webhookUrl());
            long before = System.nanoTime();
            JsonNode answer = client.call("batch", TWO_PAGES);
            long took = System.nanoTime() - before;
            assertThat(Duration.ofNanos(took)).isGreaterThanOrEqualTo(Duration.ofMillis(40));
            assertThat(answer.at("/result/result_time/a/duration").decimalValue())
                    .isEqualByComparingTo("0.02");
            assertThat(answer.at("/time/duration").decimalValue()).isEqualByComparingTo("0.04");
        }
    }

    @Test
    void closing_the_portal_ends_its_delays() throws InterruptedException {
        FakePortal portal = portal(Limits.none().withPageDelay(Duration.ofHours(1)));
        CountDownLatch asked = new CountDownLatch(1);
        portal.beforeEachAnswer(request -> asked.countDown());
        CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(
                () -> new RawClient(portal.webhookUrl()).post("crm.item.list", "{'entityTypeId':2}"));
        assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
        portal.close();
        assertThat(answer.handle((page, broken) -> true)
                        .orTimeout(30, TimeUnit.SECONDS)
                        .join())
                .isTrue();
    }
}
