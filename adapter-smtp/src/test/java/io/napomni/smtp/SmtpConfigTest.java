package io.napomni.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.port.ConfigurationException;
import io.napomni.smtp.pace.Traffic;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "127.255.255.255", "127.1.20.3", "::1", "[::1]"})
    void this_machine_needs_no_protection(String host) {
        assertThat(plain(host).security()).isEqualTo(Security.PLAIN_LOOPBACK);
    }

    /** Of what is no literal address a name server says where it is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.999",
                "127.0.0.256",
                "127.300.0.1",
                "127.0.0.01",
                "127.0.1",
                "127.evil.example",
                "127.0.0.1.evil.example",
                "localhost.evil.example",
                "[::1",
                "::1]",
                "128.0.0.1"
            })
    void what_only_looks_like_this_machine_is_refused_without_protection(String host) {
        assertThatThrownBy(() -> plain(host))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("not on this machine");
    }

    private static SmtpConfig plain(String host) {
        return SmtpConfig.of(host, 25, Bench.SENDER, Bench.KEY).withSecurity(Security.PLAIN_LOOPBACK);
    }
}
