package io.napomni.web.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.testkit.memory.SettableClock;
import io.napomni.web.guard.PageNonce.Worth;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PageNonceTest {

    private final SettableClock clock = SettableClock.at(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);
    private final PageNonce nonces = new PageNonce(new byte[32], clock);

    @Test
    void a_nonce_is_good_from_one_second_to_one_hour() {
        String nonce = nonces.of("letter");

        assertThat(after(nonce, Duration.ofMillis(999))).isEqualTo(Worth.TOO_SOON);
        assertThat(after(nonce, Duration.ofMillis(1))).isEqualTo(Worth.GOOD);
        assertThat(after(nonce, Duration.ofSeconds(3599))).isEqualTo(Worth.GOOD);
        assertThat(after(nonce, Duration.ofMillis(1))).isEqualTo(Worth.TOO_OLD);
    }

    @Test
    void a_nonce_of_the_future_is_worth_nothing() {
        String nonce = nonces.of("letter");

        assertThat(after(nonce, Duration.ofSeconds(-1))).isEqualTo(Worth.TOO_OLD);
    }

    @Test
    void a_nonce_belongs_to_one_subject_and_one_key() {
        String nonce = nonces.of("letter");
        clock.advance(Duration.ofSeconds(10));
        byte[] other = new byte[32];
        other[0] = 1;

        assertThat(nonces.worth("letter", nonce)).isEqualTo(Worth.GOOD);
        assertThat(nonces.worth("another", nonce)).isEqualTo(Worth.FOREIGN);
        assertThat(new PageNonce(other, clock).worth("letter", nonce)).isEqualTo(Worth.FOREIGN);
    }

    @Test
    void no_changed_nonce_is_good() {
        String nonce = nonces.of("letter");
        clock.advance(Duration.ofSeconds(10));
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder changed = new StringBuilder(nonce);
            changed.setCharAt(random.nextInt(nonce.length()), (char) random.nextInt(300));
            if (!changed.toString().equals(nonce)) {
                assertThat(nonces.worth("letter", changed.toString())).isEqualTo(Worth.FOREIGN);
            }
        }
        assertThat(nonces.worth("letter", "")).isEqualTo(Worth.FOREIGN);
        assertThat(nonces.worth("letter", nonce + "=")).isEqualTo(Worth.FOREIGN);
    }

    @Test
    void a_short_key_is_refused() {
        assertThatThrownBy(() -> new PageNonce(new byte[31], clock)).hasMessageContaining("32 bytes");
    }

    private Worth after(String nonce, Duration later) {
        clock.advance(later);
        return nonces.worth("letter", nonce);
    }
}
