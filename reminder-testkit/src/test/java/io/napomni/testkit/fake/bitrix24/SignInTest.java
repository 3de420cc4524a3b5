package io.napomni.testkit.fake.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.napomni.testkit.fake.bitrix24.auth.PortalApp;
import io.napomni.testkit.fake.bitrix24.fault.Fault;
import io.napomni.testkit.fake.bitrix24.fault.When;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInTest {
    private static final PortalApp APP = PortalApp.of("local.reminder", "cl13ntS3cr3t")
            .withUser(17)
            .withScopes("crm", "im")
            .withRedirectUri(URI.create("https://app.example.test/back?x=1"));
    private static final PortalApp OTHER = PortalApp.of("local.other", "0th3r");

    private final HandClock clock = new HandClock();
    private final FakePortal portal =
            FakePortal.start(SmallPortal.data(), PortalOptions.at(clock).withApps(APP, OTHER));
    private final RawClient client = new RawClient(portal.authServer());

    @AfterEach
    void close() {
        portal.close();
    }

    private static String form(PortalApp app, String grant) {
        return "client_id=" + app.clientId() + "&client_secret=" + app.clientSecret() + "&" + grant;
    }

    private HttpResponse<String> refreshed(PortalApp app, String refreshToken) {
        return client.postForm("oauth/token/", form(app, "grant_type=refresh_token&refresh_token=" + refreshToken));
    }

    private HttpResponse<String> exchanged(String code) {
        return client.get("oauth/token/?" + form(APP, "grant_type=authorization_code&code=" + code));
    }

    private static String error(HttpResponse<String> response) {
        return response.statusCode() + " "
                + RawClient.json(response).path("error").asText();
    }

    @Test
    void a_browser_is_sent_to_the_application_with_a_code_that_buys_tokens() {
        HttpResponse<String> sent = client.get("oauth/authorize/?client_id=local.reminder&state=a%26b");
        String host = portal.baseUrl().getAuthority();
        String encoded = host.replace(":", "%3A");
        assertThat(sent.statusCode()).isEqualTo(302);
        String location = sent.headers().firstValue("Location").orElseThrow();
        assertThat(location)
                .startsWith("https://app.example.test/back?x=1&code=")
                .endsWith("&state=a%26b&domain=" + encoded + "&member_id=" + APP.memberId()
                        + "&scope=crm%2Cim&server_domain=" + encoded);
        JsonNode tokens = RawClient.json(exchanged(location.replaceFirst(".*&code=([0-9a-f]+)&.*", "$1")));
        assertThat(tokens.path("client_endpoint").asText())
                .isEqualTo(portal.clientEndpoint().toString());
        assertThat(tokens.path("expires_in").asInt()).isEqualTo(3600);
        assertThat(tokens.path("scope").asText()).isEqualTo("crm,im");
        assertThat(tokens.path("status").asText()).isEqualTo("L");
        assertThat(tokens.has("expires") || tokens.has("user_id")).isFalse();
        String auth = "{'auth':'" + tokens.path("access_token").asText() + "'}";
        assertThat(new RawClient(portal.clientEndpoint())
                        .call("profile", auth)
                        .at("/result/ID")
                        .asText())
                .isEqualTo("17");
    }

    @Test
    void a_code_is_good_once_and_for_thirty_seconds() {
        String code = portal.issueCode(APP);
        assertThat(exchanged(code).statusCode()).isEqualTo(200);
        assertThat(error(exchanged(code))).isEqualTo("400 invalid_grant");
        String slow = portal.issueCode(APP);
        clock.forward(Duration.ofSeconds(30));
        assertThat(error(exchanged(slow))).isEqualTo("400 invalid_grant");
    }

    @Test
    void a_refresh_token_rotates_and_its_reuse_is_an_invalid_grant() {
        String first = portal.issueTokens(APP).refreshToken();
        JsonNode renewed = RawClient.json(refreshed(APP, first));
        assertThat(renewed.path("user_id").asLong()).isEqualTo(17);
        assertThat(renewed.path("expires").asLong())
                .isEqualTo(clock.instant().plus(Duration.ofHours(1)).getEpochSecond());
        assertThat(renewed.path("refresh_token").asText()).isNotEqualTo(first);
        assertThat(error(refreshed(APP, first))).isEqualTo("400 invalid_grant");
        assertThat(refreshed(APP, renewed.path("refresh_token").asText()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void of_many_refreshes_at_once_one_succeeds() {
        String token = portal.issueTokens(APP).refreshToken();
        List<CompletableFuture<Integer>> answers = IntStream.range(0, 8)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> refreshed(APP, token).statusCode()))
                .toList();
        assertThat(answers.stream().map(CompletableFuture::join).toList())
                .containsOnlyOnce(200)
                .containsOnly(200, 400);
    }

    @Test
    void a_refresh_token_lives_half_a_year_and_belongs_to_its_application() {
        String token = portal.issueTokens(APP).refreshToken();
        assertThat(error(refreshed(OTHER, token))).isEqualTo("400 invalid_grant");
        clock.forward(Duration.ofDays(180));
        assertThat(error(refreshed(APP, token))).isEqualTo("400 invalid_grant");
    }

    @Test
    void a_wrong_client_or_request_is_refused_and_the_refresh_token_kept() {
        String token = portal.issueTokens(APP).refreshToken();
        PortalApp wrongSecret = PortalApp.of(APP.clientId(), "wrong");
        assertThat(error(refreshed(wrongSecret, token))).isEqualTo("400 invalid_client");
        assertThat(error(refreshed(PortalApp.of("nobody", "x"), token))).isEqualTo("400 invalid_client");
        assertThat(error(client.postForm("oauth/token/", form(APP, "grant_type=password"))))
                .isEqualTo("400 invalid_request");
        assertThat(error(client.get("oauth/authorize/?client_id=nobody"))).isEqualTo("400 invalid_client");
        assertThat(refreshed(APP, token).statusCode()).isEqualTo(200);
    }

    @Test
    void a_wrong_client_may_be_told_so_under_status_200() {
        PortalOptions odd = PortalOptions.at(clock).withApps(APP).withOddities(Oddity.WRONG_CLIENT_WITH_200);
        try (FakePortal strange = FakePortal.start(SmallPortal.data(), odd)) {
            HttpResponse<String> response = new RawClient(strange.authServer())
                    .postForm("oauth/token/", form(OTHER, "grant_type=refresh_token&refresh_token=x"));
            assertThat(error(response)).isEqualTo("200 wrong_client");
        }
    }

    @Test
    void faults_can_wait_for_the_token_server_and_a_lost_answer_has_used_the_token_up() {
        String token = portal.issueTokens(APP).refreshToken();
        portal.faults()
                .inject(
                        Fault.badGateway().afterExecuting(),
                        When.method("oauth.token").times(1));
        assertThat(refreshed(APP, token).statusCode()).isEqualTo(502);
        assertThat(error(refreshed(APP, token))).isEqualTo("400 invalid_grant");
    }

    @Test
    void what_the_token_server_was_told_is_masked_in_the_transcript() {
        String code = portal.issueCode(APP);
        exchanged(code);
        assertThat(portal.recorder().transcript())
                .singleElement()
                .asString()
                .contains("\"method\":\"oauth.token\"", "\"access_token\":\"string\"")
                .doesNotContain(code, APP.clientSecret());
    }
}
