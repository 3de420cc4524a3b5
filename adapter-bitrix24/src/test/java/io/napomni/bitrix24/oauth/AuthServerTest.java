package io.napomni.bitrix24.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.bitrix24.StubServer;
import io.napomni.bitrix24.wire.Exchange;
import io.napomni.bitrix24.wire.JsonCodec;
import io.napomni.bitrix24.wire.Secret;
import io.napomni.port.ConfigurationException;
import io.napomni.port.ReminderException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom the application's secrets are sent to, and what is said of them. */
class AuthServerTest {
    private static final String CLIENT_SECRET = "cl13nt/S3cr3t+c4n4ry=";
    private static final URI USUAL = URI.create("https://oauth.bitrix.info");
    private final StubServer stub = StubServer.start();
    private final AuthServer server = new AuthServer(
            "local.5f1c", Secret.of(CLIENT_SECRET), new Exchange(Duration.ofSeconds(5), Duration.ofSeconds(5)));

    @AfterEach
    void close() {
        stub.close();
    }

    private Tokens worn() {
        URI here = URI.create(stub.origin());
        return new Tokens(Secret.of("acc3ss/c4n4ry"), Secret.of("r3fr3sh/c4n4ry"), here, here, "m");
    }

    @Test
    void the_vendors_servers_are_known() {
        assertThat(List.of("https://oauth.bitrix.info", "https://oauth.bitrix24.tech/rest/"))
                .allMatch(address -> AuthServer.isKnown(URI.create(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://oauth.bitrix.info",
                "https://oauth.bitrix.info.evil.com",
                "https://oauth.bitrix24.tech@evil.com",
                "https://evil.com#oauth.bitrix.info",
                "https://xoauth.bitrix.info",
                "https://bitrix.info",
                "https://oauth.xn--btrix-3wa.info",
                "https://127.0.0.1.evil.com",
                "https://1270.0.0.1",
                "ftp://127.0.0.1",
                "oauth.bitrix.info",
                "/oauth/token/"
            })
    void nobody_else_is_known_or_asked(String address) {
        URI evil = URI.create(address);

        assertThat(AuthServer.isKnown(evil)).isFalse();
        assertThatThrownBy(() -> server.redeem(evil, Secret.of("c0d3c4n4ry")))
                .isInstanceOf(ConfigurationException.class);
    }

    private static Optional<Tokens> answered(String portal, String serverEndpoint) {
        return JsonCodec.read(JsonCodec.write(Map.of(
                        "access_token",
                        "a",
                        "refresh_token",
                        "r",
                        "client_endpoint",
                        portal,
                        "server_endpoint",
                        serverEndpoint)))
                .flatMap(json -> Tokens.from(json, USUAL));
    }

    @Test
    void an_answer_that_names_a_strange_server_does_not_make_it_known() {
        assertThat(answered("https://acme.bitrix24.ru/rest/", "https://evil.com/rest/")
                        .map(Tokens::authServer))
                .contains(USUAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://acme.bitrix24.ru/rest/",
                "http://127.0.0.1.evil.com/rest/",
                "ftp://acme.bitrix24.ru/rest/",
                "ftp://127.0.0.1/rest/",
                "https://user:pass@acme.bitrix24.ru/rest/",
                "acme.bitrix24.ru",
                "https:///rest/",
                ""
            })
    void a_portal_that_is_not_reached_over_tls_gets_no_token(String portal) {
        assertThat(answered(portal, USUAL.toString())).isEmpty();
    }

    @Test
    void a_server_that_repeats_the_request_does_not_make_its_secrets_show() {
        for (int status : List.of(200, 400, 401, 500)) {
            stub.always(exchange -> StubServer.send(
                    exchange,
                    status,
                    new String(
                            JsonCodec.write(Map.of("error", "invalid_client", "error_description", stub.asked())),
                            StandardCharsets.UTF_8)));

            for (Runnable call : List.<Runnable>of(
                    () -> server.renew(worn()),
                    () -> server.redeem(URI.create(stub.origin()), Secret.of("c0d3/c4n4ry")))) {
                assertThatThrownBy(call::run)
                        .isInstanceOf(ReminderException.class)
                        .message()
                        .doesNotContain("c4n4ry", CLIENT_SECRET);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"client_endpoint\":\"http://acme.bitrix24.ru/rest/\"", ",\"client_endpoint\":7"})
    void a_new_pair_without_an_address_that_can_be_used_is_kept_with_the_old_one(String more) {
        stub.then(200, "{\"access_token\":\"n3w\",\"refresh_token\":\"n3wer\"" + more + "}");

        Tokens renewed = server.renew(worn());

        assertThat(renewed.access().reveal()).isEqualTo("n3w");
        assertThat(renewed.refresh().reveal()).isEqualTo("n3wer");
        assertThat(renewed.origin()).isEqualTo(worn().origin());
        assertThat(renewed.memberId()).isEqualTo("m");
    }

    @Test
    void a_first_pair_without_an_address_is_none() {
        stub.then(200, "{\"access_token\":\"n3w\",\"refresh_token\":\"n3wer\"}");

        assertThatThrownBy(() -> server.redeem(URI.create(stub.origin()), Secret.of("c0d3")))
                .isInstanceOf(ReminderException.class);
    }

    @Test
    void the_usual_port_of_a_portal_is_left_out() {
        assertThat(answered("https://acme.bitrix24.ru:443/rest/", USUAL.toString())
                        .map(Tokens::origin))
                .contains(URI.create("https://acme.bitrix24.ru"));
    }
}
