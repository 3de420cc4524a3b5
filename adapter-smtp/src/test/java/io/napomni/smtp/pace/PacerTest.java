package io.napomni.smtp.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PacerTest {

    private static final Instant START = Instant.parse("2026-03-31T21:30:00Z");

    @Test
    void no_minute_wherever_it_begins_has_more_than_its_letters() {
        long seed = 20261122;
        Random chance = new Random(seed);
        Pacer pacer = new Pacer(Rate.perMinute(60));
        List<Instant> left = new ArrayList<>();
        Instant now = START;
        while (left.size() < 1000) {
            Instant turn = pacer.next("a.example", now);
            if (turn.equals(now)) {
                left.add(now);
                now = now.plusMillis(chance.nextInt(1500));
            } else {
                now = turn;
            }
        }
        for (int i = 60; i < left.size(); i++) {
            assertThat(Duration.between(left.get(i - 60), left.get(i)))
                    .as("seed %s, letter %s", seed, i)
                    .isGreaterThanOrEqualTo(Duration.ofMinutes(1));
        }
    }

    @Test
    void who_asks_too_early_is_told_when_and_is_not_counted() {
        Pacer pacer = new Pacer(Rate.perMinute(2));
        pacer.next("a.example", START);
        pacer.next("a.example", START.plusSeconds(10));
        for (int i = 0; i < 5; i++) {
            assertThat(pacer.next("a.example", START.plusSeconds(20))).isEqualTo(START.plusSeconds(60));
        }
        assertThat(pacer.next("a.example", START.plusSeconds(60))).isEqualTo(START.plusSeconds(60));
        assertThat(pacer.next("b.example", START.plusSeconds(20))).isEqualTo(START.plusSeconds(20));
    }

    @Test
    void a_clock_that_was_a_year_ahead_closes_no_lane_for_a_year() {
        Pacer pacer = new Pacer(Rate.perMinute(1));
        Instant wrong = START.plus(Duration.ofDays(365));
        assertThat(pacer.next("a.example", wrong)).isEqualTo(wrong);
        assertThat(pacer.next("a.example", START)).isEqualTo(START);
        assertThat(pacer.next("a.example", START)).isEqualTo(START.plusSeconds(60));
    }

    @Test
    void a_rate_of_nothing_is_refused() {
        assertThatThrownBy(() -> Rate.perMinute(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rate(1, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}
