package io.napomni.testkit.fake.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.napomni.testkit.fake.bitrix24.auth.PortalApp;
import io.napomni.testkit.fake.bitrix24.auth.TokenPair;
import io.napomni.testkit.fake.bitrix24.limit.CostModel;
import io.napomni.testkit.fake.bitrix24.limit.Limits;
import io.napomni.testkit.fake.bitrix24.limit.OperatingMode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppTest {
    private static final PortalApp APP =
            PortalApp.of("local.reminder", "cl13ntS3cr3t").withUser(17);

    private final HandClock clock = new HandClock();
    private final FakePortal portal =
            FakePortal.start(SmallPortal.data(), PortalOptions.at(clock).withApps(APP));
    private final RawClient client = new RawClient(portal.clientEndpoint());

    @AfterEach
    void close() {
        portal.close();
    }

    private static String error(HttpResponse<String> response) {
        return response.statusCode() + " "
                + RawClient.json(response).path("error").asText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"auth", "access_token"})
    void a_token_may_come_in_the_query_in_json_or_in_a_form(String name) {
        String token = portal.issueTokens(APP).accessToken();
        List<HttpResponse<String>> answers = List.of(
                client.get("profile?" + name + "=" + token),
                client.post("profile", "{'" + name + "':'" + token + "'}"),
                client.postForm("profile", name + "=" + token));
        assertThat(answers)
                .allSatisfy(answer -> assertThat(
                                RawClient.json(answer).at("/result/ID").asText())
                        .isEqualTo("17"));
    }

    @Test
    void no_token_an_unknown_one_and_an_old_one_are_three_errors() {
        String token = portal.issueTokens(APP).accessToken();
        assertThat(error(client.post("profile", "{}"))).isEqualTo("401 NO_AUTH_FOUND");
        assertThat(error(client.post("profile", "{'auth':'nobody'}"))).isEqualTo("401 invalid_token");
        clock.forward(Duration.ofMinutes(59));
        assertThat(client.post("profile", "{'auth':'" + token + "'}").statusCode())
                .isEqualTo(200);
        clock.forward(Duration.ofMinutes(1));
        HttpResponse<String> expired = client.post("profile", "{'auth':'" + token + "'}");
        assertThat(error(expired)).isEqualTo("401 expired_token");
        assertThat(expired.body()).contains("\"The access token provided has expired.\"");
    }

    @Test
    void a_test_can_expire_tokens_at_once() {
        TokenPair pair = portal.issueTokens(APP);
        portal.expireAccessTokens();
        assertThat(error(client.post("profile", "{'auth':'" + pair.accessToken() + "'}")))
                .isEqualTo("401 expired_token");
        String fresh = portal.issueTokens(APP).accessToken();
        assertThat(client.post("profile", "{'auth':'" + fresh + "'}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void commands_of_a_batch_are_called_by_the_application_too() {
        String token = portal.issueTokens(APP).accessToken();
        JsonNode result = client.call("batch", "{'auth':'" + token + "','cmd':{'a':'profile','b':'app.info'}}")
                .at("/result/result");
        assertThat(result.at("/a/ID").asText()).isEqualTo("17");
        assertThat(result.at("/b/CODE").asText()).isEqualTo("local.reminder");
    }

    @Test
    void app_info_is_refused_to_a_webhook() {
        HttpResponse<String> response = new RawClient(portal.webhookUrl()).post("app.info", "{}");
        assertThat(error(response)).isEqualTo("400 ACCESS_DENIED");
        assertThat(response.body()).contains("Application context required");
    }

    @Test
    void an_application_has_its_own_permissions() {
        PortalApp small = APP.withScopes("task");
        String token = portal.issueTokens(small).accessToken();
        HttpResponse<String> response = client.post("crm.item.list", "{'entityTypeId':2,'auth':'" + token + "'}");
        assertThat(error(response)).isEqualTo("403 insufficient_scope");
        assertThat(response.body()).contains("than provided by the access token");
    }

    @Test
    void a_missing_permission_may_be_401_as_the_official_python_client_expects() {
        PortalOptions options = PortalOptions.at(clock).withScopes("im").withOddities(Oddity.MISSING_SCOPE_WITH_401);
        try (FakePortal narrow = FakePortal.start(SmallPortal.data(), options)) {
            assertThat(error(new RawClient(narrow.webhookUrl()).post("user.get", "{}")))
                    .isEqualTo("401 insufficient_scope");
        }
    }

    @Test
    void webhook_and_application_do_not_share_operating_time() {
        Limits limits = Limits.none()
                .withOperating(OperatingMode.DOC, Duration.ofSeconds(20))
                .withCosts(CostModel.always(Duration.ofSeconds(20)));
        try (FakePortal limited = FakePortal.start(
                SmallPortal.data(), PortalOptions.at(clock).withApps(APP).withLimits(limits))) {
            RawClient webhook = new RawClient(limited.webhookUrl());
            assertThat(webhook.post("profile", "{}").statusCode()).isEqualTo(200);
            assertThat(webhook.post("profile", "{}").statusCode()).isEqualTo(429);
            String token = limited.issueTokens(APP).accessToken();
            assertThat(new RawClient(limited.clientEndpoint())
                            .post("profile", "{'auth':'" + token + "'}")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void secrets_and_tokens_are_shown_by_nothing() {
        TokenPair pair = portal.issueTokens(APP);
        client.post("profile", "{'auth':'" + pair.accessToken() + "'}");
        String shown = APP + " " + pair + " " + portal + " " + portal.recorder().transcript();
        assertThat(shown)
                .doesNotContain(APP.clientSecret(), APP.applicationToken(), pair.accessToken(), pair.refreshToken())
                .contains("local.reminder");
    }
}
