package io.napomni.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.port.ConfigurationException;
import io.napomni.smtp.pace.Traffic;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SmtpConfigTest {

    private static final SmtpConfig CONFIG = SmtpConfig.of("mail.example", 587, Bench.SENDER, Bench.KEY)
            .withLogin("user-of-ours", Secret.of("password-of-ours"));

    @Test
    void no_secret_shows_in_text() {
        assertThat(CONFIG.toString()).doesNotContain("password-of-ours", "user-of-ours", "0123456789abcdef");
    }

    @Test
    void the_dot_is_waited_for_ten_minutes() {
        assertThat(CONFIG.timeouts().dot()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void the_machine_is_not_named_to_the_server() {
        assertThat(CONFIG.ehloName()).isEqualTo("seller.example");
    }

    @Test
    void what_cannot_work_is_refused_at_once() {
        assertThatThrownBy(() -> SmtpConfig.of("mail.example:587", 0, Bench.SENDER, Bench.KEY))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("port");
        assertThatThrownBy(() -> CONFIG.withEhloName("me\r\nMAIL FROM:<>")).isInstanceOf(ConfigurationException.class);
        assertThatThrownBy(() -> Traffic.usual().lettersEach(101)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SmtpConfig.of("mail.example", 587, Bench.SENDER, Secret.of("short")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageNotContaining("short\"");
        assertThatThrownBy(() -> Secret.of(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Timeouts(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
