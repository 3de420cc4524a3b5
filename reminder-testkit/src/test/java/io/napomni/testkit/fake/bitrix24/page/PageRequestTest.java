package io.napomni.testkit.fake.bitrix24.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestTest {
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.1:8024", "localhost:8024", "LOCALHOST", "[::1]:8024"})
    void names_of_this_machine_are_welcome(String host) {
        assertThat(to(host).isForThisMachine()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "evil.example",
                "evil.example:8024",
                "127.0.0.1.evil.example",
                "localhost.evil.example:8024",
                "evil.example#127.0.0.1",
                "127.0.0.1:8024@evil.example",
                "0.0.0.0:8024",
                "127x0y0z1"
            })
    void foreign_names_are_not_even_when_they_point_here(String host) {
        assertThat(to(host).isForThisMachine()).isFalse();
    }

    private static PageRequest to(String host) {
        return new PageRequest("GET", "/", Map.of(), host, "");
    }
}
