package io.napomni.testkit.fake.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.napomni.testkit.fake.bitrix24.auth.PortalApp;
import io.napomni.testkit.fake.bitrix24.event.Binding;
import io.napomni.testkit.fake.bitrix24.event.Placement;
import io.napomni.testkit.fake.bitrix24.event.PortalEvent;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only applications may call, and that the tokens which the portal brings them are good. */
class ApplicationCallsTest {
    private static final PortalApp APP =
            PortalApp.of("local.reminder", "cl13ntS3cr3t").withUser(17);

    private final FakePortal portal = FakePortal.start(
            SmallPortal.data(),
            PortalOptions.at(SmallPortal.NOON).withApps(APP).withScopes("crm", "placement", "bizproc"));
    private final RawClient webhook = new RawClient(portal.webhookUrl());
    private final HandlerServer application = HandlerServer.answering(200);

    @AfterEach
    void close() {
        portal.close();
        application.close();
    }

    private static String error(HttpResponse<String> response) {
        JsonNode json = RawClient.json(response);
        return response.statusCode() + " " + json.path("error").asText() + ": "
                + json.path("error_description").asText();
    }

    private String sent(String name) {
        return application.bodies.get(0).replaceAll("(^|.*&)" + name + "=([^&]+)(&.*|$)", "$2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "events",
                "event.bind",
                "event.unbind",
                "event.get",
                "event.offline.get",
                "event.offline.list",
                "event.offline.clear",
                "event.offline.error",
                "placement.bind",
                "placement.unbind",
                "placement.get",
                "placement.list"
            })
    void a_webhook_may_not_call(String method) {
        assertThat(error(webhook.post(method, "{}")))
                .startsWith("403 WRONG_AUTH_TYPE: ")
                .endsWith("Application context required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bizproc.robot.add", "bizproc.robot.delete", "bizproc.robot.list"})
    void a_webhook_may_make_no_robot(String method) {
        assertThat(error(webhook.post(method, "{}"))).isEqualTo("400 ACCESS_DENIED: Application context required");
    }

    @Test
    void placements_and_robots_need_a_permission_of_their_own() {
        PortalApp narrow = APP.withScopes("crm");
        RawClient client = RawClient.of(portal, narrow);
        assertThat(error(client.post("placement.get", "{}"))).startsWith("403 insufficient_scope");
        assertThat(error(client.post("bizproc.robot.list", "{}"))).startsWith("403 insufficient_scope");
        assertThat(client.post("event.get", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void a_page_is_opened_with_a_token_that_reads_the_deal() {
        JsonNode nothing = JsonNodeFactory.instance.objectNode();
        portal.data()
                .subscribers()
                .placements()
                .add(new Placement("CRM_DEAL_DETAIL_TAB", application.url(), 0, "T", "", nothing, nothing));
        portal.openPlacement("CRM_DEAL_DETAIL_TAB", 1207, "ru");
        RawClient rest = new RawClient(portal.clientEndpoint());
        JsonNode deal = rest.call("crm.item.get", "{'entityTypeId':2,'id':1207,'auth':'" + sent("AUTH_ID") + "'}");
        assertThat(deal.at("/result/item/id").asLong()).isEqualTo(1207);
        assertThat(application.queries.get(0)).contains("PROTOCOL=0");
    }

    @Test
    void an_installation_brings_a_refresh_token_that_the_named_server_renews() {
        portal.data().subscribers().bind(id -> new Binding(id, "ONAPPINSTALL", application.url(), 0, false, ""));
        portal.emit(PortalEvent.telling("ONAPPINSTALL", Map.of("VERSION", "1")));
        portal.deliveries();
        assertThat(sent("auth%5Bserver_endpoint%5D").replace("%3A", ":").replace("%2F", "/"))
                .isEqualTo(portal.authServer() + "rest/");
        JsonNode renewed = RawClient.json(new RawClient(portal.authServer())
                .postForm(
                        "oauth/token/",
                        "grant_type=refresh_token&client_id=" + APP.clientId() + "&client_secret=" + APP.clientSecret()
                                + "&refresh_token=" + sent("auth%5Brefresh_token%5D")));
        assertThat(renewed.path("user_id").asLong()).isEqualTo(17);
        assertThat(new RawClient(portal.clientEndpoint())
                        .get("profile?auth=" + renewed.path("access_token").asText())
                        .statusCode())
                .isEqualTo(200);
    }
}
