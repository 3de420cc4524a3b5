package io.napomni.example.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.rest.Webhook;
import io.napomni.bitrix24.wire.Secret;
import io.napomni.port.ReminderException;
import io.napomni.testkit.fake.bitrix24.FakePortal;
import io.napomni.testkit.fake.bitrix24.PortalOptions;
import io.napomni.testkit.fake.bitrix24.auth.PortalApp;
import io.napomni.testkit.fake.bitrix24.data.PortalData;
import io.napomni.testkit.fake.bitrix24.event.Delivery;
import io.napomni.testkit.fake.bitrix24.fault.When;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person opens our page in a card, and a robot of ours has its turn. */
class PortalPagesTest {
    private static final PortalApp APP = PortalApp.of("local.napomni", "app-s3cr3t");
    private static final String TAB = "CRM_DEAL_DETAIL_TAB";

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);
    private final FakePortal portal = FakePortal.start(
            PortalData.empty(),
            PortalOptions.at(clock).withScopes("crm", "bizproc").withApps(APP));
    private final RestClient rest = new RestClient(
            Webhook.of(portal.webhookUrl().toString()), clock, io.napomni.bitrix24.rest.PortalOptions.standard());
    private final HttpServer server;

    PortalPagesTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
    }

    @BeforeEach
    void listen() throws IOException, InterruptedException {
        server.start();
        register("placement.bind?PLACEMENT=" + TAB + "&HANDLER=" + url("/tab"));
        register("bizproc.robot.add?CODE=napomni&NAME=Napomni&USE_SUBSCRIPTION=Y&HANDLER=" + url("/robot"));
    }

    @AfterEach
    void close() {
        server.stop(0);
        portal.close();
    }

    private String url(String room) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + room;
    }

    private void register(String call) throws IOException, InterruptedException {
        String token = portal.issueTokens(APP).accessToken();
        HttpRequest request = HttpRequest.newBuilder(URI.create(portal.clientEndpoint() + call + "&auth=" + token))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    private PortalRobot believing(String token) {
        PortalRobot robot = new PortalRobot(Secret.of(token), rest);
        server.createContext("/tab", new PortalTab(Secret.of(token), rest));
        server.createContext("/robot", robot);
        return robot;
    }

    @Test
    void the_page_names_the_deal_and_only_the_portal_may_frame_it() {
        believing(APP.applicationToken());
        portal.deals().put(7, Map.of("title", "Масло <b>& фильтры"));

        Delivery opened = portal.openPlacement(TAB, 7, "ru");
        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.answer()).contains("lang=\"ru\"", "<h1>Масло &lt;b&gt;&amp; фильтры</h1>");
        assertThat(opened.frameAncestors()).startsWith("frame-ancestors https://127.0.0.1");
        assertThat(portal.openPlacement(TAB, 8, "en").answer()).contains("No such deal");
    }

    @Test
    void the_robot_is_answered_once_when_the_scheduler_comes() {
        PortalRobot robot = believing(APP.applicationToken());

        assertThat(portal.runRobot("napomni", 7, Map.of("template", "renewal")).status())
                .isEqualTo(200);
        assertThat(portal.data().subscribers().robots().answers()).isEmpty();
        assertThat(robot.workOff()).isEqualTo(1);
        assertThat(robot.workOff()).isZero();
        assertThat(portal.data().subscribers().robots().answers())
                .singleElement()
                .satisfies(answer -> assertThat(answer.log()).isEqualTo("renewal for deal 7"));
    }

    @Test
    void a_turn_that_the_portal_refused_waits_for_the_next_time() {
        PortalRobot robot = believing(APP.applicationToken());
        portal.runRobot("napomni", 7, Map.of("template", "renewal"));
        portal.faults().fail(When.method("bizproc.event.send").times(1), "INTERNAL_SERVER_ERROR", "later");

        assertThatThrownBy(robot::workOff).isInstanceOf(ReminderException.class);

        assertThat(robot.workOff()).isEqualTo(1);
        assertThat(portal.data().subscribers().robots().answers()).hasSize(1);
    }

    @Test
    void who_does_not_know_the_token_gets_neither_a_page_nor_a_turn() {
        PortalRobot robot = believing("wrong");
        portal.deals().put(7, Map.of("title", "Масло"));

        Delivery opened = portal.openPlacement(TAB, 7, "ru");
        assertThat(opened.status()).isEqualTo(403);
        assertThat(opened.answer()).doesNotContain("Масло");
        assertThat(portal.runRobot("napomni", 7, Map.of()).status()).isEqualTo(403);
        assertThat(robot.workOff()).isZero();
    }
}
