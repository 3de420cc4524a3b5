package io.napomni.testkit.fake.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.napomni.testkit.fake.bitrix24.auth.PortalApp;
import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.event.Delivery;
import io.napomni.testkit.fake.bitrix24.event.PortalEvent;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutgoingCallsTest {
    private static final PortalApp APP = PortalApp.of("local.reminder", "cl13ntS3cr3t");

    private final FakePortal portal = SmallPortal.with(APP);
    private final RawClient client = RawClient.of(portal, APP);
    private final HandlerServer application = HandlerServer.answering(200);

    @AfterEach
    void close() {
        portal.close();
        application.close();
    }

    private void bind(String event) {
        assertThat(client.call("event.bind", "{'event':'" + event + "','handler':'" + application.url() + "'}")
                        .path("result")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void a_write_through_rest_is_told_to_the_handler_as_a_form() {
        bind("onCrmDealUpdate");
        client.call("crm.item.update", "{'entityTypeId':2,'id':1207,'fields':{'title':'Иначе'}}");
        assertThat(portal.deliveries()).extracting(Delivery::status).containsExactly(200);
        assertThat(application.bodies)
                .singleElement()
                .asString()
                .startsWith("event=ONCRMDEALUPDATE&event_handler_id=201&data%5BFIELDS%5D%5BID%5D=1207&ts=1795251600&")
                .contains("auth%5Bapplication_token%5D=" + APP.applicationToken(), "auth%5Baccess_token%5D=")
                .doesNotContain("refresh_token", "%D0");
    }

    @Test
    void additions_changes_by_tests_and_removals_are_told_in_order() {
        bind("ONCRMDEALADD");
        bind("ONCRMDEALUPDATE");
        bind("ONCRMDEALDELETE");
        long id = client.call("crm.item.add", "{'entityTypeId':2,'fields':{'title':'Новая'}}")
                .path("result")
                .path("item")
                .path("id")
                .asLong();
        portal.deals().update(id, "title", "Другая");
        portal.deals().remove(id);
        portal.deals().remove(id);
        assertThat(portal.deliveries()).hasSize(3);
        assertThat(application.bodies)
                .extracting(body -> body.substring(0, body.indexOf('&')))
                .containsExactly("event=ONCRMDEALADD", "event=ONCRMDEALUPDATE", "event=ONCRMDEALDELETE");
    }

    @Test
    void many_events_come_in_the_order_in_which_they_happened() {
        bind("ONCRMDEALUPDATE");
        for (int i = 0; i < 50; i++) {
            portal.emit(PortalEvent.of("ONCRMDEALUPDATE", i + 1));
        }
        assertThat(portal.deliveries()).extracting(Delivery::status).hasSize(50).containsOnly(200);
        assertThat(application.bodies.get(49)).contains("%5BID%5D=50&");
        assertThat(application.bodies.get(9)).contains("%5BID%5D=10&");
    }

    @Test
    void an_invoice_is_an_item_of_type_31() {
        bind("ONCRMDYNAMICITEMADD");
        portal.data().items(EntityType.SMART_INVOICE).put(7, Map.of("title", "Счёт"));
        portal.deliveries();
        assertThat(application.bodies.get(0)).contains("data%5BFIELDS%5D%5BENTITY_TYPE_ID%5D=31");
    }

    @Test
    void what_fails_is_not_sent_again() {
        try (HandlerServer failing = HandlerServer.answering(503)) {
            client.call("event.bind", "{'event':'ONCRMDEALADD','handler':'" + failing.url() + "'}");
            portal.emit(PortalEvent.of("ONCRMDEALADD", 1));
            assertThat(portal.deliveries()).extracting(Delivery::status).containsExactly(503);
            portal.emit(PortalEvent.of("ONCRMDEALADD", 2));
            assertThat(portal.deliveries()).hasSize(2);
            assertThat(failing.bodies).hasSize(2);
        }
    }

    @Test
    void nobody_there_and_another_machine_are_status_0() {
        application.close();
        bind("ONCRMDEALADD");
        client.call("event.bind", "{'event':'ONCRMDEALADD','handler':'https://app.example.test/handler'}");
        portal.emit(PortalEvent.of("ONCRMDEALADD", 1));
        assertThat(portal.deliveries()).extracting(Delivery::status).containsExactly(0, 0);
    }

    @Test
    void what_a_robot_does_is_told_without_tokens_and_an_installation_with_both() {
        bind("ONCRMDEALADD");
        bind("ONAPPINSTALL");
        portal.emit(PortalEvent.of("ONCRMDEALADD", 1).byRobot());
        portal.emit(PortalEvent.telling("ONAPPINSTALL", Map.of("VERSION", "1")));
        portal.deliveries();
        assertThat(application.bodies.get(0)).doesNotContain("access_token").contains("application_token");
        assertThat(application.bodies.get(1)).contains("access_token", "refresh_token", "data%5BVERSION%5D=1");
    }

    @Test
    void an_outgoing_webhook_says_less_and_has_a_token_of_its_own() {
        portal.outgoingWebhook(application.url(), "w3bh00k", "onCrmDealUpdate");
        portal.deals().update(1207, "title", "Другая");
        portal.emit(PortalEvent.of("ONCRMDEALADD", 1));
        assertThat(portal.deliveries()).hasSize(1);
        assertThat(application.bodies.get(0))
                .contains("auth%5Bapplication_token%5D=w3bh00k", "member_id")
                .doesNotContain("event_handler_id", "client_endpoint", "access_token");
    }

    @Test
    void unbound_handlers_hear_nothing() {
        bind("ONCRMDEALADD");
        assertThat(client.call("event.get", "{}").path("result").get(0).path("auth_type"))
                .isEqualTo(RawClient.JSON.getNodeFactory().textNode("0"));
        assertThat(client.call("event.unbind", "{'event':'ONCRMDEALADD','handler':'" + application.url() + "'}")
                        .path("result")
                        .path("count")
                        .asInt())
                .isEqualTo(1);
        portal.emit(PortalEvent.of("ONCRMDEALADD", 1));
        assertThat(portal.deliveries()).isEmpty();
    }

    @Test
    void unknown_events_the_same_handler_twice_and_no_handler_are_refused() {
        bind("ONCRMDEALADD");
        String same = "{'event':'ONCRMDEALADD','handler':'" + application.url() + "'}";
        assertThat(client.call("event.bind", same).path("error_description").asText())
                .contains("already");
        assertThat(client.call("event.bind", "{'event':'ONNOTHING','handler':'https://x.test/'}")
                        .path("error")
                        .asText())
                .isEqualTo("ERROR_EVENT_NOT_FOUND");
        assertThat(client.call("event.bind", "{'event':'ONCRMDEALADD'}")
                        .path("error")
                        .asText())
                .isEqualTo("ERROR_ARGUMENT");
        assertThat(client.call("events", "{}").path("result").toString()).contains("ONCRMDEALADD", "ONAPPINSTALL");
    }

    @Test
    void a_page_is_opened_by_a_post_with_query_and_form() {
        String bind = "{'PLACEMENT':'CRM_DEAL_DETAIL_TAB','HANDLER':'" + application.url()
                + "?a=1','TITLE':'T','LANG_ALL':{'ru':{'TITLE':'Т'}}}";
        assertThat(client.call("placement.bind", bind).path("result").asBoolean())
                .isTrue();
        Delivery opened = portal.openPlacement("CRM_DEAL_DETAIL_TAB", 1207, "ru");
        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.answer()).isEqualTo("<p>page</p>");
        assertThat(application.queries.get(0))
                .startsWith("a=1&DOMAIN=127.0.0.1%3A")
                .contains("&LANG=ru&APP_SID=");
        assertThat(application.bodies.get(0))
                .contains("AUTH_ID=", "APPLICATION_TOKEN=", "PLACEMENT_OPTIONS=%7B%22ID%22%3A%221207%22%2C%22URI%22");
        JsonNode known = client.call("placement.get", "{}").path("result").get(0);
        assertThat(known.path("langAll").path("ru").path("TITLE").asText()).isEqualTo("Т");
        client.call("placement.unbind", "{'PLACEMENT':'CRM_DEAL_DETAIL_TAB'}");
        assertThatThrownBy(() -> portal.openPlacement("CRM_DEAL_DETAIL_TAB", 1207, "ru"))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void a_wrong_placement_is_an_error_with_status_200() {
        var response = client.post("placement.bind", "{'PLACEMENT':'NOWHERE','HANDLER':'https://x.test/'}");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("ERROR_ARGUMENT");
        assertThat(client.call("placement.list", "{}").path("result").toString())
                .contains("CRM_DEAL_DETAIL_TAB");
    }

    @Test
    void a_robot_is_called_and_its_turn_is_answered_once() {
        String add = "{'CODE':'remind','HANDLER':'" + application.url() + "','NAME':'R','USE_SUBSCRIPTION':'Y'}";
        assertThat(client.call("bizproc.robot.add", add).path("result").asBoolean())
                .isTrue();
        assertThat(client.call("bizproc.robot.add", add).path("error").asText())
                .isEqualTo("ERROR_ACTIVITY_ALREADY_INSTALLED");
        portal.runRobot("remind", 1207, Map.of("template", "t1", "people", List.of("17", "21")));
        String body = application.bodies.get(0);
        assertThat(body).contains("document_id%5B2%5D=DEAL_1207", "properties%5Bpeople%5D%5B1%5D=21");
        String token = body.replaceAll(".*&event_token=([^&]+)&.*", "$1");
        String answer = "{'EVENT_TOKEN':'" + token + "','RETURN_VALUES':{'status':'sent'},'LOG_MESSAGE':'fine'}";
        assertThat(client.call("bizproc.event.send", answer).path("result").asBoolean())
                .isTrue();
        assertThat(client.post("bizproc.event.send", answer).statusCode()).isEqualTo(403);
        assertThat(portal.data().subscribers().robots().answers())
                .singleElement()
                .satisfies(given ->
                        assertThat(given.values().path("status").asText()).isEqualTo("sent"));
        client.call("bizproc.robot.delete", "{'CODE':'remind'}");
        assertThat(client.call("bizproc.robot.list", "{}").path("result")).isEmpty();
    }

    @Test
    void a_closed_portal_calls_nobody() {
        bind("ONCRMDEALADD");
        portal.close();
        portal.emit(PortalEvent.of("ONCRMDEALADD", 1));
        assertThat(portal.deliveries()).isEmpty();
        assertThat(application.bodies).isEmpty();
    }

    @Test
    void comments_tasks_and_activities_that_clients_write_are_told() {
        Stream.of("ONCRMTIMELINECOMMENTADD", "ONTASKADD", "ONCRMACTIVITYADD", "ONCRMACTIVITYUPDATE")
                .forEach(this::bind);
        bind("ONCRMACTIVITYDELETE");
        long comment = client.call(
                        "crm.timeline.comment.add",
                        "{'fields':{'ENTITY_ID':1207,'ENTITY_TYPE':'deal','COMMENT':'spoken to'}}")
                .path("result")
                .asLong();
        long task = client.call("tasks.task.add", "{'fields':{'TITLE':'call','RESPONSIBLE_ID':17}}")
                .at("/result/task/id")
                .asLong();
        long todo = client.call(
                        "crm.activity.todo.add",
                        "{'ownerTypeId':2,'ownerId':1207,'deadline':'2026-11-25T12:00:00+03:00','title':'x'}")
                .at("/result/id")
                .asLong();
        client.call("crm.activity.update", "{'id':" + todo + ",'fields':{'COMPLETED':'Y'}}");
        client.call("crm.activity.delete", "{'id':" + todo + "}");
        assertThat(portal.deliveries()).hasSize(5);
        assertThat(application.bodies)
                .satisfiesExactly(
                        body -> assertThat(body)
                                .startsWith("event=ONCRMTIMELINECOMMENTADD&")
                                .contains("&data%5BFIELDS%5D%5BID%5D=" + comment + "&"),
                        body -> assertThat(body)
                                .startsWith("event=ONTASKADD&")
                                .contains("&data%5BFIELDS_BEFORE%5D=undefined&data%5BFIELDS_AFTER%5D%5BID%5D=" + task
                                        + "&data%5BIS_ACCESSIBLE_BEFORE%5D=N&data%5BIS_ACCESSIBLE_AFTER%5D=undefined&"),
                        body -> assertThat(body).startsWith("event=ONCRMACTIVITYADD&"),
                        body -> assertThat(body).startsWith("event=ONCRMACTIVITYUPDATE&"),
                        body -> assertThat(body)
                                .startsWith("event=ONCRMACTIVITYDELETE&")
                                .contains("%5BID%5D=" + todo + "&"));
    }
}
