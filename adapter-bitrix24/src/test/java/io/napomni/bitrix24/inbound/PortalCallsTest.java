package io.napomni.bitrix24.inbound;

import static io.napomni.bitrix24.inbound.Bodies.accepted;
import static io.napomni.bitrix24.inbound.Bodies.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import io.napomni.bitrix24.PortalStage;
import io.napomni.bitrix24.oauth.Tokens;
import io.napomni.bitrix24.rest.Reply;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.wire.Secret;
import io.napomni.testkit.fake.bitrix24.event.Binding;
import io.napomni.testkit.fake.bitrix24.event.Delivery;
import io.napomni.testkit.fake.bitrix24.event.Identity;
import io.napomni.testkit.fake.bitrix24.event.Placement;
import io.napomni.testkit.fake.bitrix24.event.PortalEvent;
import io.napomni.testkit.fake.bitrix24.event.Robot;
import io.napomni.testkit.fake.bitrix24.event.RobotAnswer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The fake portal calls a server of the JDK, as an application would have it, and what arrives is read and checked. */
class PortalCallsTest {
    private static final Map<String, ?> DEAL = Map.of("entityTypeId", 2, "id", 1207);

    private final PortalStage stage = PortalStage.withApp();
    private final Identity identity = stage.fake.outgoing().identity();
    private final Doorkeeper door = Doorkeeper.expecting(Secret.of(identity.applicationToken()))
            .ofMember(identity.memberId())
            .ofDomain(identity.domain());
    private final List<FormBody> forms = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private String url;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
        url = "http://127.0.0.1:" + server.getAddress().getPort() + "/bitrix";
        server.createContext("/", exchange -> {
            try (exchange) {
                String query = Optional.ofNullable(exchange.getRequestURI().getRawQuery())
                        .orElse("");
                Received<FormBody> form = FormBody.read(query, exchange.getRequestBody());
                exchange.getResponseHeaders()
                        .set(
                                "Content-Security-Policy",
                                form.then(door::placement).fold(PlacementCall::frameAncestors, why -> "none"));
                int status = form.fold(known -> 200, Refusal::status);
                form.fold(forms::add, why -> false);
                exchange.sendResponseHeaders(status, -1);
            }
        });
        server.start();
    }

    @AfterEach
    void close() {
        stage.close();
        server.stop(0);
    }

    private void bind(String event) {
        stage.fake.data().subscribers().bind(id -> new Binding(id, event, url, 0, false, ""));
    }

    private void arrived(int howMany) {
        assertThat(stage.fake.deliveries())
                .hasSize(howMany)
                .extracting(Delivery::status)
                .containsOnly(200);
        assertThat(forms).hasSize(howMany);
    }

    @Test
    void changes_of_deals_arrive_as_events_and_become_one_reading() {
        bind("ONCRMDEALADD");
        bind("ONCRMDEALUPDATE");
        stage.deal(1207, Map.of());
        for (int i = 0; i < 10; i++) {
            stage.fake.deals().update(1207, "title", "Договор " + i);
        }
        arrived(11);
        Inbox inbox = new Inbox(stage.clock, Duration.ofSeconds(5), 100);
        forms.forEach(form -> inbox.add(accepted(door.event(form))));
        stage.clock.advance(Duration.ofSeconds(5));
        assertThat(inbox.take(50).events())
                .extracting(
                        waiting -> waiting.latest().name(),
                        waiting -> waiting.latest().entityId().orElseThrow(),
                        Inbox.Waiting::times)
                .containsExactly(tuple("ONCRMDEALADD", "1207", 1), tuple("ONCRMDEALUPDATE", "1207", 10));
    }

    @Test
    void the_installation_gives_the_token_by_which_later_calls_are_known() {
        bind("ONAPPINSTALL");
        bind("ONCRMDEALADD");
        stage.fake.emit(PortalEvent.telling("ONAPPINSTALL", Map.of("VERSION", "1")));
        stage.fake.emit(PortalEvent.of("ONCRMDEALADD", 5).byRobot());
        arrived(2);
        Installation installed = accepted(Installation.unproved(forms.get(0)));
        Event later =
                accepted(Doorkeeper.expecting(installed.applicationToken()).event(forms.get(1)));
        assertThat(later.entityId()).contains("5");
        assertThat(later.tokens()).isEmpty();
    }

    @Test
    void an_outgoing_webhook_is_known_by_its_own_token_only() {
        stage.fake.outgoingWebhook(url, "w3bh00k", "ONCRMDEALADD");
        stage.deal(7, Map.of());
        arrived(1);
        assertThat(refused(door.event(forms.get(0)))).isEqualTo(Refusal.WRONG_TOKEN);
        Doorkeeper webhook = Doorkeeper.expecting(Secret.of("w3bh00k")).ofDomain(identity.domain());
        assertThat(accepted(webhook.event(forms.get(0))).entityId()).contains("7");
    }

    @Test
    void the_installation_gives_a_pair_that_is_good_and_can_be_renewed() {
        stage.deal(1207, Map.of());
        bind("ONAPPINSTALL");
        stage.fake.emit(PortalEvent.telling("ONAPPINSTALL", Map.of("VERSION", "1")));
        arrived(1);
        RestClient rest = stage.application(
                accepted(Installation.unproved(forms.get(0))).pair().orElseThrow());
        assertThat(rest.read("crm.item.get", DEAL)).isInstanceOf(Reply.Ok.class);
        stage.fake.expireAccessTokens();
        assertThat(rest.read("crm.item.get", DEAL)).isInstanceOf(Reply.Ok.class);
    }

    @Test
    void whoever_opens_a_page_reads_the_deal_with_the_token_that_came_with_it() {
        stage.deal(1207, Map.of("title", "Поставка"));
        page();
        stage.fake.openPlacement("CRM_DEAL_DETAIL_TAB", 1207, "ru");
        PlacementCall call = accepted(door.placement(forms.get(0)));
        RestClient rest = stage.application(new Tokens(
                call.user().access(),
                call.user().refresh().orElseThrow(),
                URI.create("http://" + call.domain().orElseThrow()),
                URI.create(call.user().serverEndpoint().orElseThrow()),
                call.memberId().orElseThrow()));
        assertThat(rest.read(
                        "crm.item.get",
                        Map.of("entityTypeId", 2, "id", call.entityId().orElseThrow())))
                .isInstanceOfSatisfying(
                        Reply.Ok.class,
                        read -> assertThat(
                                        read.result().get("item").get("title").text())
                                .contains("Поставка"));
    }

    private void page() {
        var nothing = JsonMapper.builder().build().createObjectNode();
        stage.fake
                .data()
                .subscribers()
                .placements()
                .add(new Placement("CRM_DEAL_DETAIL_TAB", url, 0, "T", "", nothing, nothing));
    }

    @Test
    void a_page_in_a_card_is_asked_for_and_may_be_framed_by_this_portal() {
        page();
        Delivery opened = stage.fake.openPlacement("CRM_DEAL_DETAIL_TAB", 1207, "ru");
        PlacementCall call = accepted(door.placement(forms.get(0)));
        assertThat(call.entityId()).contains("1207");
        assertThat(call.language()).isEqualTo("ru");
        assertThat(opened.frameAncestors()).isEqualTo("frame-ancestors https://" + identity.domain());
    }

    @Test
    void a_robot_gets_its_answer_through_the_rest_client() {
        stage.fake.data().subscribers().robots().add(new Robot("remind", url, true));
        stage.fake.runRobot("remind", 1207, Map.of("template", "Продление & «скидка»"));
        RobotCall call = accepted(door.robot(forms.get(0)));
        assertThat(call.property("template")).contains("Продление & «скидка»");
        RestClient rest = stage.application();
        assertThat(rest.admit("bizproc.event.send")).isEmpty();
        rest.write(List.of(call.answer("robot", Map.of("status", "отправлено"), "Письмо ушло")))
                .require("robot");
        assertThat(stage.fake.data().subscribers().robots().answers())
                .singleElement()
                .satisfies(answer ->
                        assertThat(answer.values().path("status").asText()).isEqualTo("отправлено"))
                .extracting(RobotAnswer::log)
                .isEqualTo("Письмо ушло");
    }
}
