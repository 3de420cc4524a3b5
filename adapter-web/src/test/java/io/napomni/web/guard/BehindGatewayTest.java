package io.napomni.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.web.WebRequest;
import io.napomni.web.WebResponse;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BehindGatewayTest {

    private static String seen(Set<String> gateways, String from, String forwarded) {
        WebRequest request = WebRequest.get("/a").withFrom(from).withHeader("X-Forwarded-For", forwarded);
        return new BehindGateway(gateways, asked -> WebResponse.text(200, asked.from()))
                .handle(request)
                .body();
    }

    @ParameterizedTest
    @CsvSource({
        "'192.0.2.7', 192.0.2.7",
        "'203.0.113.9, 192.0.2.7', 192.0.2.7",
        "'192.0.2.7, 10.0.0.2', 192.0.2.7",
        "'2001:db8::7', 2001:db8::7",
        "'', 127.0.0.1",
        "'unknown', 127.0.0.1",
        "'192.0.2.7, <b>', 127.0.0.1",
        "'10.0.0.2', 10.0.0.2"
    })
    void what_our_gateways_say_is_believed_from_the_end(String forwarded, String visitor) {
        assertThat(seen(Set.of("127.0.0.1", "10.0.0.2"), "127.0.0.1", forwarded))
                .isEqualTo(visitor);
    }

    @Test
    void what_anybody_else_says_is_not() {
        assertThat(seen(Set.of("127.0.0.1"), "203.0.113.9", "192.0.2.7")).isEqualTo("203.0.113.9");
        assertThat(seen(Set.of(), "127.0.0.1", "192.0.2.7")).isEqualTo("127.0.0.1");
    }
}
