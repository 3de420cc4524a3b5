package io.napomni.bitrix24.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.testkit.memory.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** The portal forgets working time after ten minutes, whatever clocks say. */
class OperatingTimeTest {
    private static final Instant START = Instant.parse("2026-11-21T09:00:00Z");
    private static final Duration WINDOW = Duration.ofSeconds(601);
    private final SettableClock clock = SettableClock.at(START, ZoneOffset.UTC);
    private final OperatingTime operating = new OperatingTime(480, clock);

    private void spent(Instant resetAt) {
        operating.note("m", new Spent(Duration.ZERO, OptionalDouble.of(479), Optional.of(resetAt)));
    }

    private Duration wait(String method) {
        return operating.waitFor(List.of(method));
    }

    @Test
    void a_portal_whose_clock_is_ahead_blocks_no_longer_than_the_window() {
        spent(START.plus(Duration.ofDays(400)));

        assertThat(wait("m")).isEqualTo(WINDOW);
    }

    @Test
    void our_clock_put_back_blocks_no_longer_than_the_window() {
        spent(START.plusSeconds(300));
        clock.show(START.minus(Duration.ofHours(5)));

        assertThat(wait("m")).isEqualTo(WINDOW);
        clock.advance(WINDOW);
        assertThat(wait("m")).isZero();
    }

    @Test
    void our_clock_put_forward_ends_the_block() {
        spent(START.plusSeconds(300));
        clock.advance(Duration.ofHours(1));

        assertThat(wait("m")).isZero();
    }

    @Test
    void a_refusal_of_a_portal_whose_clock_is_behind_counts_for_a_minute() {
        spent(START.minusSeconds(3600));

        assertThat(operating.refused("m", Optional.empty())).isEqualTo(START.plusSeconds(60));
        assertThat(wait("m")).isEqualTo(Duration.ofMinutes(1));
        assertThat(wait("other")).isZero();
    }
}
