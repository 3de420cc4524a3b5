package io.napomni.smtp.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryHintTest {

    @ParameterizedTest
    @CsvSource({
        "450 4.2.0 Greylisted for 300 seconds, PT5M",
        "451 4.7.1 Please try again in 12 minutes, PT12M",
        "421 4.7.0 limit reached; retry in 2 hours, PT2H",
        "451 come back in 90s, PT1M30S",
        "452 try again in 99999 hours, PT24H",
    })
    void servers_say_how_long_they_want_to_be_left_alone(String line, Duration wait) {
        assertThat(RetryHint.in(Reply.parse(line).orElseThrow())).contains(wait);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "450 4.2.0 Greylisted",
                "451 4.3.0 queue file 12 minutes old",
                "550 5.7.1 try again in 12 minutes",
                "451 try again in 0 seconds",
                "451 try server 12 hosts away",
            })
    void other_numbers_are_no_hints(String line) {
        assertThat(RetryHint.in(Reply.parse(line).orElseThrow())).isEmpty();
    }

    @Test
    void a_hint_is_the_time_before_which_nothing_is_tried() {
        assertThat(RetryHint.in(new Reply(451, "4.7.1", "Retry after 60 sec"))).contains(Duration.ofMinutes(1));
    }
}
