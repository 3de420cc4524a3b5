package io.napomni.bitrix24.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.bitrix24.PortalStage;
import io.napomni.testkit.fake.bitrix24.limit.Limits;
import io.napomni.testkit.fake.bitrix24.recording.RecordedRequest;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A portal counts the requests of all clients of a process together, and so do we. */
class SharedLimitsTest {
    @Test
    void two_clients_of_one_portal_stay_within_its_limit_together() {
        try (PortalStage stage = PortalStage.withLimits(Limits.cloud())) {
            RestClient one = stage.client();
            RestClient other = stage.client();

            IntStream.range(0, 60).forEach(call -> {
                one.read("crm.category.list", Map.of("entityTypeId", 2));
                other.read("crm.category.list", Map.of("entityTypeId", 2));
            });

            assertThat(stage.fake.recorder().requests())
                    .hasSize(120)
                    .extracting(RecordedRequest::status)
                    .containsOnly(200);
        }
    }

    @Test
    void portals_are_counted_each_for_itself() {
        try (PortalStage stage = PortalStage.withLimits(Limits.cloud());
                PortalStage other = PortalStage.withLimits(Limits.cloud())) {
            var before = stage.clock.instant();
            IntStream.range(0, 45).forEach(call -> stage.client().read("crm.category.list", Map.of("entityTypeId", 2)));
            other.client().read("crm.category.list", Map.of("entityTypeId", 2));

            assertThat(stage.clock.instant()).as("nobody had to wait").isEqualTo(before);
        }
    }

    @Test
    void the_port_that_is_meant_anyway_makes_no_other_portal() {
        assertThat(Webhook.of("https://acme.example.test:443/rest/1/abcd1234/").identity())
                .isEqualTo(
                        Webhook.of("https://acme.example.test/rest/1/abcd1234/").identity());
        assertThat(Webhook.of("https://acme.example.test:443/rest/1/abcd1234/").portal())
                .isEqualTo("acme.example.test");
        assertThat(Webhook.of("https://acme.example.test:8443/rest/1/abcd1234/").portal())
                .isEqualTo("acme.example.test:8443");
    }
}
