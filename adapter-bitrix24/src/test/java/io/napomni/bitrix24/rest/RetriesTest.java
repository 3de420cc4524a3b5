package io.napomni.bitrix24.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.bitrix24.StubServer;
import io.napomni.testkit.memory.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetriesTest {
    private static final Instant START = Instant.parse("2026-11-21T09:00:00Z");
    private static final String OK = "{\"result\":true}";
    private final StubServer stub = StubServer.start();
    private final SettableClock clock = SettableClock.at(START, ZoneOffset.UTC);
    private final List<Duration> waits = new ArrayList<>();

    @AfterEach
    void close() {
        stub.close();
    }

    /** Chance that always gives the number whose highest bits these are: 0, a half, almost one. */
    private Reply read(long highestBits) {
        return read(() -> highestBits << 56);
    }

    private Reply read(RandomGenerator chance) {
        PortalOptions options = PortalOptions.standard()
                .withChance(chance)
                .withCallTimeout(Duration.ofSeconds(20))
                .withPause(wait -> {
                    waits.add(wait);
                    clock.advance(wait);
                });
        return new RestClient(stub.webhook(), clock, options).read("user.get", Map.of());
    }

    private void fails(int status, String retryAfter) {
        stub.then(exchange -> {
            exchange.getResponseHeaders().add("Retry-After", retryAfter);
            StubServer.send(exchange, status, "<html>busy</html>");
        });
    }

    @ParameterizedTest
    @CsvSource({"0, 500, 1000, 2000", "128, 1000, 2000, 4000", "192, 1250, 2500, 5000"})
    void waits_grow_and_are_spread_by_chance(long highestBits, long first, long second, long third) {
        stub.then(502, "").then(502, "").then(502, "").then(200, OK);

        assertThat(read(highestBits)).isInstanceOf(Reply.Ok.class);
        assertThat(waits).extracting(Duration::toMillis).containsExactly(first, second, third);
    }

    @Test
    void two_who_fail_together_do_not_come_back_together() {
        stub.then(502, "");

        read(new Random(1));
        read(new Random(2));

        assertThat(waits).hasSize(6).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7 | 7000",
                "Sat, 21 Nov 2026 09:00:09 GMT | 9000",
                "0 | 1000",
                "Sat, 21 Nov 2026 08:00:00 GMT | 1000",
                "soon | 1000",
                "-5 | 1000",
                "99999999999999999999 | 1000",
            })
    void a_time_that_the_other_side_names_is_kept(String retryAfter, long wait) {
        fails(503, retryAfter);
        stub.then(200, OK);

        assertThat(read(128)).isInstanceOf(Reply.Ok.class);
        assertThat(waits).extracting(Duration::toMillis).containsExactly(wait);
    }

    @Test
    void who_names_a_time_beyond_our_patience_is_not_asked_again() {
        fails(503, "3600");

        assertThat(read(128))
                .isInstanceOfSatisfying(
                        Reply.Failed.class,
                        failed -> assertThat(failed.error().notBefore()).contains(START.plusSeconds(3600)));
        assertThat(stub.requests).hasSize(1);
        assertThat(waits).isEmpty();
    }

    @Test
    void nobody_puts_us_off_for_more_than_a_day() {
        assertThat(Backoff.named("999999999", START)).contains(START.plus(Duration.ofDays(1)));
    }

    @Test
    void a_method_that_is_refused_with_a_time_waits_until_then() {
        fails(429, "300");
        stub.then(200, OK);

        assertThat(read(128)).isInstanceOf(Reply.Ok.class);
        assertThat(Duration.between(START, clock.instant())).isEqualTo(Duration.ofMinutes(5));
    }
}
