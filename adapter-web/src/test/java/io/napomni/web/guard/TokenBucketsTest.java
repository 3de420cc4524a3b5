package io.napomni.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.testkit.memory.SettableClock;
import io.napomni.web.WebRequest;
import io.napomni.web.WebResponse;
import io.napomni.web.guard.RateLimit.Kind;
import io.napomni.web.guard.TokenBuckets.Measure;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {

    private final SettableClock clock = SettableClock.at(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);
    private final TokenBuckets buckets = new TokenBuckets(clock, new Measure(3, 60), new Measure(1, 1));

    @Test
    void a_burst_is_allowed_and_then_a_steady_rate() {
        assertThat(allowed("192.0.2.1", 5)).isEqualTo(3);

        clock.advance(Duration.ofSeconds(2));
        assertThat(allowed("192.0.2.1", 5)).isEqualTo(2);

        clock.advance(Duration.ofDays(400));
        assertThat(allowed("192.0.2.1", 5)).isEqualTo(3);
    }

    @Test
    void a_clock_set_back_gives_nothing_and_takes_nothing() {
        assertThat(allowed("192.0.2.1", 1)).isEqualTo(1);
        clock.advance(Duration.ofHours(-3));
        assertThat(allowed("192.0.2.1", 5)).isEqualTo(2);
    }

    @Test
    void others_have_buckets_of_their_own() {
        allowed("192.0.2.1", 5);

        assertThat(allowed("192.0.2.2", 5)).isEqualTo(3);
        assertThat(buckets.allows(Kind.LETTER, "192.0.2.1")).isTrue();
    }

    @Test
    void one_network_of_ipv6_is_one_asker() {
        allowed("2001:db8:1:2::1", 5);

        assertThat(allowed("2001:db8:1:2:ffff:1:2:3%eth0", 5)).isZero();
        assertThat(allowed("2001:db8:1:3::1", 5)).isEqualTo(3);
    }

    @Test
    void a_flood_from_everywhere_takes_bounded_memory() {
        IntStream.range(0, 100_000).forEach(i -> buckets.allows(Kind.ADDRESS, "asker " + i));

        assertThat(buckets.remembered(Kind.ADDRESS)).isEqualTo(20_000);
    }

    @Test
    void who_asks_too_often_is_told_to_wait() {
        Limited page = new Limited(buckets, request -> WebResponse.text(200, "fine"));
        WebRequest asked = WebRequest.get("/a");
        IntStream.range(0, 3)
                .forEach(i -> assertThat(page.handle(asked).status()).isEqualTo(200));

        assertThat(page.handle(asked).status()).isEqualTo(429);
        assertThat(page.handle(asked).body()).contains("try again in a minute", "попробуйте ещё раз через минуту");
        assertThat(page.handle(asked).headers()).containsEntry("Retry-After", "60");
        assertThat(page.handle(asked.withFrom("192.0.2.9")).status()).isEqualTo(200);
    }

    private long allowed(String address, int times) {
        return IntStream.range(0, times)
                .filter(i -> buckets.allows(Kind.ADDRESS, address))
                .count();
    }
}
