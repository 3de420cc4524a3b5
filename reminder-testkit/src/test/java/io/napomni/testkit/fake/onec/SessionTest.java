package io.napomni.testkit.fake.onec;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.testkit.fake.onec.session.SessionMode;
import io.napomni.testkit.fake.onec.session.SessionRules;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SessionTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-30T12:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);

    @Test
    void without_reuse_each_request_is_a_session() {
        try (Shop shop = shop(SessionRules.of(SessionMode.NONE))) {
            assertThat(shop.ask
                            .get(Shop.PARTNERS, "IBSession", "start")
                            .headers()
                            .firstValue("Set-Cookie"))
                    .isEmpty();
            shop.ask.get(Shop.PARTNERS, "Cookie", "ibsession=stale");

            assertThat(shop.base.sessions().started()).isEqualTo(2);
            assertThat(shop.base.sessions().open()).isZero();
        }
    }

    @Test
    void a_pool_reuses_without_the_client() {
        try (Shop shop = shop(SessionRules.of(SessionMode.AUTO))) {
            shop.ask.rows(Shop.PARTNERS);
            shop.ask.rows(Shop.PARTNERS);
            assertThat(shop.base.sessions().started()).isEqualTo(1);

            pass(Duration.ofSeconds(21));
            shop.ask.rows(Shop.PARTNERS);
            assertThat(shop.base.sessions().started()).isEqualTo(2);
        }
    }

    @Test
    void a_client_starts_uses_and_finishes_one() {
        try (Shop shop = shop(SessionRules.of(SessionMode.HEADER).withStaleStatus(400))) {
            String cookie = start(shop);
            assertThat(shop.ask.get(Shop.PARTNERS, "Cookie", cookie).statusCode())
                    .isEqualTo(200);
            assertThat(shop.ask
                            .get(Shop.PARTNERS, "Cookie", cookie, "IBSession", "finish")
                            .statusCode())
                    .isEqualTo(200);

            assertThat(shop.ask.get(Shop.PARTNERS, "Cookie", cookie).statusCode())
                    .isEqualTo(400);
            assertThat(shop.base.sessions().started()).isEqualTo(1);
            assertThat(shop.base.requests().last().session()).contains("ibsession=");
        }
    }

    @Test
    void an_expired_one_is_told_in_xml_once_and_is_unknown_then() {
        try (Shop shop = shop(SessionRules.of(SessionMode.HEADER).withMaxAge(Duration.ofSeconds(5)))) {
            String cookie = start(shop);
            pass(Duration.ofSeconds(6));

            HttpResponse<String> expired = shop.ask.get(Shop.PARTNERS, "Cookie", cookie);
            assertThat(expired.statusCode()).isEqualTo(406);
            assertThat(expired.body()).contains("reason=\"406\"", "Истекло время ожидания сеанса");
            assertThat(shop.ask.get(Shop.PARTNERS, "Cookie", cookie).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void licences_run_out_at_once_and_within_a_minute() {
        try (Shop shop = shop(SessionRules.of(SessionMode.HEADER).withLicences(1))) {
            String cookie = start(shop);
            assertThat(shop.ask.get(Shop.PARTNERS).body()).contains("Не обнаружено свободной лицензии");
            assertThat(shop.ask.get(Shop.PARTNERS, "Cookie", cookie).statusCode())
                    .isEqualTo(200);
        }
        try (Shop shop = shop(SessionRules.of(SessionMode.NONE).withStartsPerMinute(2))) {
            shop.ask.get(Shop.PARTNERS);
            shop.ask.get(Shop.PARTNERS);
            assertThat(shop.ask.get(Shop.PARTNERS).statusCode()).isEqualTo(500);
            pass(Duration.ofMinutes(1));
            assertThat(shop.ask.get(Shop.PARTNERS).statusCode()).isEqualTo(200);
        }
    }

    private Shop shop(SessionRules rules) {
        return Shop.open(clock, options -> options.withSessions(rules));
    }

    private static String start(Shop shop) {
        String cookie = shop.ask
                .get(Shop.PARTNERS, "IBSession", "start")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        return cookie.replaceFirst(";.*", "");
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }
}
