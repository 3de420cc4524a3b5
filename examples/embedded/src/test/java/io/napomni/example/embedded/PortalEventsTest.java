package io.napomni.example.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.bitrix24.wire.Secret;
import io.napomni.testkit.fake.bitrix24.FakePortal;
import io.napomni.testkit.fake.bitrix24.PortalOptions;
import io.napomni.testkit.fake.bitrix24.data.PortalData;
import io.napomni.testkit.fake.bitrix24.event.Delivery;
import io.napomni.testkit.memory.SettableClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A portal tells of changes, and the host hears them. */
class PortalEventsTest {
    private final SettableClock clock = SettableClock.at(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);

    private PortalEvents listening(String token) throws IOException {
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0);
        return PortalEvents.listen(anyPort, Secret.of(token), clock);
    }

    private FakePortal telling(PortalEvents events, String token) {
        FakePortal portal = FakePortal.start(PortalData.empty(), PortalOptions.at(clock));
        String url = "http://127.0.0.1:" + events.address().getPort() + "/event";
        portal.outgoingWebhook(url, token, "ONCRMDEALADD", "ONCRMDEALUPDATE");
        return portal;
    }

    @Test
    void ten_changes_of_a_deal_are_one_thing_to_read_again() throws IOException {
        try (PortalEvents events = listening("t0k3n");
                FakePortal portal = telling(events, "t0k3n")) {
            portal.deals().put(7, Map.of("title", "Поставка"));
            for (int i = 0; i < 10; i++) {
                portal.deals().update(7, "title", "Поставка " + i);
            }

            assertThat(portal.deliveries())
                    .hasSize(11)
                    .extracting(Delivery::status)
                    .containsOnly(200);
            clock.advance(Duration.ofSeconds(5));
            assertThat(events.inbox().take(50).events())
                    .extracting(waiting -> waiting.latest().name())
                    .containsExactly("ONCRMDEALADD", "ONCRMDEALUPDATE");
        }
    }

    @Test
    void who_does_not_know_the_token_is_sent_away() throws IOException {
        try (PortalEvents events = listening("t0k3n");
                FakePortal portal = telling(events, "wrong")) {
            portal.deals().put(7, Map.of("title", "Поставка"));

            assertThat(portal.deliveries()).extracting(Delivery::status).containsOnly(403);
            clock.advance(Duration.ofSeconds(5));
            assertThat(events.inbox().take(50).events()).isEmpty();
        }
    }
}
