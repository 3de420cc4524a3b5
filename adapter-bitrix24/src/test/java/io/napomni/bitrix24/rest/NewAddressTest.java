package io.napomni.bitrix24.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.bitrix24.StubServer;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A redirect repeats the secret in its path; whom may it go to? */
class NewAddressTest {
    private static final String PATH = "/rest/1/s3cr3t/crm.item.list";
    private static final URI ASKED = URI.create("https://acme.bitrix24.ru" + PATH);

    @Test
    void a_portal_of_the_same_cloud_is_followed() {
        assertThat(NewAddress.in(ASKED, "https://acme-new.bitrix24.ru" + PATH))
                .contains(URI.create("https://acme-new.bitrix24.ru"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://bitrix24.ru.evil.com",
                "https://acme.bitrix24.ru.evil.com",
                "https://acme.bitrix24.evil",
                "https://acme.bitrix24.com",
                "https://evilbitrix24.ru",
                "https://evil.com",
                "https://a.b.bitrix24.ru",
                "https://acme.bitrix24.ru:8443",
                "http://acme-new.bitrix24.ru",
                "ftp://acme-new.bitrix24.ru",
                "//acme-new.bitrix24.ru",
                "//evil.com",
                "",
                "https:",
                "https://user@acme-new.bitrix24.ru",
                "https://user:pass@acme-new.bitrix24.ru",
                "https://acme.bitrix24.ru@evil.com",
                "https://evil.com#@acme.bitrix24.ru",
                "https://evil.com\\@acme.bitrix24.ru",
                "https://acme.bіtrix24.ru",
                "https://acme.xn--btrix24-s4e.ru",
                "https://xn--acme.bitrix24.ru.",
                "https://127.0.0.1",
                "https://[::1]",
                "https://localhost"
            })
    void a_stranger_is_not(String origin) {
        assertThat(NewAddress.in(ASKED, origin + PATH)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rest/1/s3cr3t/user.get",
                "/rest/1/other/crm.item.list",
                "/",
                "",
                "/%72est/1/s3cr3t/crm.item.list"
            })
    void another_path_is_not(String path) {
        assertThat(NewAddress.in(ASKED, "https://acme-new.bitrix24.ru" + path)).isEmpty();
    }

    @Test
    void a_portal_of_ones_own_is_never_left() {
        URI own = URI.create("https://crm.example.test" + PATH);

        assertThat(NewAddress.in(own, "https://crm2.example.test" + PATH)).isEmpty();
        assertThat(NewAddress.in(own, "https://acme.bitrix24.ru" + PATH)).isEmpty();
        assertThat(NewAddress.in(own, "http://127.0.0.1" + PATH)).isEmpty();
    }

    @Test
    void no_status_makes_the_secret_go_to_a_stranger() {
        try (StubServer stub = StubServer.start();
                StubServer stranger = StubServer.start()) {
            stranger.then(200, "{\"result\":[]}");
            int port = stranger.webhook().pass().origin().getPort();
            for (int status : List.of(301, 302, 303, 307, 308)) {
                for (String location :
                        List.of("//localhost:" + port, "http://x@127.0.0.1:" + port, "//127.0.0.1:" + port)) {
                    stub.always(exchange -> {
                        exchange.getResponseHeaders().add("Location", location + exchange.getRequestURI());
                        StubServer.send(exchange, status, "");
                    });
                    RestClient client = new RestClient(stub.webhook(), Clock.systemUTC(), PortalOptions.standard());

                    Reply reply = client.read("app.info", Map.of());

                    assertThat(((Reply.Failed) reply).error().kind()).isEqualTo(ErrorKind.MOVED);
                }
            }
            assertThat(stranger.requests).isEmpty();
        }
    }
}
