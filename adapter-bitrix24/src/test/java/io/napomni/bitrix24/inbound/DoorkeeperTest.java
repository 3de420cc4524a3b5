package io.napomni.bitrix24.inbound;

import static io.napomni.bitrix24.inbound.Bodies.MEMBER;
import static io.napomni.bitrix24.inbound.Bodies.TOKEN;
import static io.napomni.bitrix24.inbound.Bodies.accepted;
import static io.napomni.bitrix24.inbound.Bodies.form;
import static io.napomni.bitrix24.inbound.Bodies.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.bitrix24.rest.Command;
import io.napomni.bitrix24.wire.Secret;
import io.napomni.model.SubjectRef;
import io.napomni.port.ConfigurationException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DoorkeeperTest {
    private final Doorkeeper door = Doorkeeper.expecting(Secret.of(TOKEN));

    @Test
    void an_event_says_what_happened_to_what() {
        Event event = accepted(door.event(form(Bodies.DEAL_UPDATE)));
        assertThat(event.name()).isEqualTo("ONCRMDEALUPDATE");
        assertThat(event.entityId()).contains("1207");
        assertThat(event.at()).contains(Instant.ofEpochSecond(1795270000));
        assertThat(event.domain()).contains("acme.bitrix24.ru");
        assertThat(event.memberId()).contains(MEMBER);
        assertThat(event.handlerId()).contains("201");
        UserTokens tokens = event.tokens().orElseThrow();
        assertThat(tokens.access().reveal()).isEqualTo("c4n4ry4cc355");
        assertThat(tokens.expiresIn()).contains(Duration.ofHours(1));
        assertThat(tokens.refresh()).isEmpty();
        assertThat(tokens.clientEndpoint()).contains("https://acme.bitrix24.ru/rest/");
    }

    @Test
    void a_webhook_may_say_less() {
        Event event = accepted(door.event(form(Bodies.SHORT_WEBHOOK)));
        assertThat(event.entityId()).contains("1207");
        assertThat(event.handlerId()).isEmpty();
        assertThat(event.tokens()).isEmpty();
    }

    @Test
    void telephony_items_of_processes_and_tasks_have_their_own_shapes() {
        Event call = accepted(door.event(form(Bodies.CALL_END)));
        assertThat(call.entityId()).contains("A1B2.3");
        assertThat(call.data().text("PHONE_NUMBER")).contains("+70000000001");
        String auth = "&auth[application_token]=" + TOKEN;
        Event item = accepted(door.event(
                form("event=onCrmDynamicItemUpdate&data[FIELDS][ID]=5&data[FIELDS][ENTITY_TYPE_ID]=31" + auth)));
        assertThat(item.name()).isEqualTo("ONCRMDYNAMICITEMUPDATE");
        assertThat(item.entityTypeId()).contains("31");
        assertThat(accepted(door.event(form("event=ONTASKADD&data[FIELDS_AFTER][ID]=9" + auth)))
                        .entityId())
                .contains("9");
        assertThat(accepted(door.event(form("event=ONAPPUNINSTALL&data[CLEAN]=1" + auth)))
                        .data()
                        .text("CLEAN"))
                .contains("1");
    }

    @Test
    void unknown_names_and_odd_values_are_kept_or_left_out_but_not_refused() {
        Event event = accepted(door.event(form("event=OnSomethingNew&data[X]=1&data[FIELDS][ID]=../../etc"
                + "&ts=soon&auth[application_token]=" + TOKEN)));
        assertThat(event.name()).isEqualTo("ONSOMETHINGNEW");
        assertThat(event.entityId()).isEmpty();
        assertThat(event.at()).isEmpty();
        assertThat(event.data().text("X")).contains("1");
    }

    @Test
    void a_wrong_token_no_token_and_no_event_are_refused() {
        assertThat(refused(door.event(form(Bodies.DEAL_UPDATE.replace(TOKEN, "other")))))
                .isEqualTo(Refusal.WRONG_TOKEN);
        assertThat(refused(door.event(form(Bodies.DEAL_UPDATE.replace(TOKEN, TOKEN + "x")))))
                .isEqualTo(Refusal.WRONG_TOKEN);
        assertThat(refused(door.event(form(Bodies.DEAL_UPDATE.replace(TOKEN, "")))))
                .isEqualTo(Refusal.NO_TOKEN);
        assertThat(refused(door.event(form("event=A&auth=" + TOKEN)))).isEqualTo(Refusal.NO_TOKEN);
        assertThat(refused(door.event(form("auth[application_token]=" + TOKEN))))
                .isEqualTo(Refusal.INCOMPLETE);
        assertThat(refused(door.event(form("event=" + "A".repeat(200) + "&auth[application_token]=" + TOKEN))))
                .isEqualTo(Refusal.INCOMPLETE);
    }

    @Test
    void the_access_token_of_a_call_is_not_taken_for_the_applications() {
        String body = "event=A&auth[access_token]=" + TOKEN + "&application_token=" + TOKEN;
        assertThat(refused(door.event(form(body)))).isEqualTo(Refusal.NO_TOKEN);
    }

    @Test
    void another_portal_is_refused_where_one_is_named() {
        Doorkeeper strict = door.ofMember(MEMBER).ofDomain("Acme.Bitrix24.ru");
        assertThat(accepted(strict.event(form(Bodies.DEAL_UPDATE))).name()).isEqualTo("ONCRMDEALUPDATE");
        assertThat(refused(strict.event(form(Bodies.DEAL_UPDATE.replace(MEMBER, "ffff")))))
                .isEqualTo(Refusal.OTHER_PORTAL);
        assertThat(refused(strict.event(form(Bodies.DEAL_UPDATE.replace("domain%5D=acme", "domain%5D=evil")))))
                .isEqualTo(Refusal.OTHER_PORTAL);
        assertThat(refused(strict.event(form(Bodies.CALL_END)))).isEqualTo(Refusal.OTHER_PORTAL);
    }

    @Test
    void an_empty_token_cannot_be_expected() {
        assertThatThrownBy(() -> Doorkeeper.expecting(Secret.of(" "))).isInstanceOf(ConfigurationException.class);
    }

    @Test
    void an_installation_brings_the_token_and_is_nothing_else() {
        Installation installed = accepted(Installation.unproved(form(Bodies.INSTALL)));
        assertThat(installed.applicationToken()).isEqualTo(Secret.of(TOKEN));
        assertThat(installed.tokens().refresh().orElseThrow().reveal()).isEqualTo("c4n4ryr3fr35h");
        assertThat(installed.pair()).isEmpty();
        assertThat(refused(Installation.unproved(form(Bodies.DEAL_UPDATE)))).isEqualTo(Refusal.INCOMPLETE);
        assertThat(refused(Installation.unproved(form(Bodies.INSTALL.replace(TOKEN, "")))))
                .isEqualTo(Refusal.NO_TOKEN);
    }

    @Test
    void a_placement_says_which_card_who_and_in_which_language() {
        PlacementCall call = accepted(door.ofMember(MEMBER)
                .ofDomain("acme.bitrix24.ru")
                .placement(form(Bodies.PLACEMENT_QUERY, Bodies.PLACEMENT)));
        assertThat(call.placement()).isEqualTo("CRM_DEAL_DETAIL_TAB");
        assertThat(call.entityId()).contains("1207");
        assertThat(call.language()).isEqualTo("ru");
        assertThat(call.status()).contains("L");
        assertThat(call.user().access().reveal()).isEqualTo("c4n4ry4cc355");
        assertThat(call.user().expiresIn()).contains(Duration.ofHours(1));
        assertThat(call.frameAncestors()).isEqualTo("frame-ancestors https://acme.bitrix24.ru");
    }

    @Test
    void behind_a_proxy_a_placement_may_name_the_port_of_the_portal_s_own_server_but_no_other_host() {
        Doorkeeper strict = door.ofMember(MEMBER).ofDomain("acme.bitrix24.ru");
        for (String host : new String[] {"acme.bitrix24.ru:8080", "ACME.bitrix24.ru:443"}) {
            FormBody call = form(Bodies.PLACEMENT_QUERY.replace("acme.bitrix24.ru", host), Bodies.PLACEMENT);
            assertThat(accepted(strict.placement(call)).entityId()).contains("1207");
        }
        FormBody usual = form(Bodies.PLACEMENT_QUERY, Bodies.PLACEMENT);
        assertThat(accepted(door.ofDomain("acme.bitrix24.ru:8443").placement(usual))
                        .entityId())
                .contains("1207");
        for (String host : new String[] {"evil.bitrix24.ru:8080", "acme.bitrix24.ru:80.evil.ru", "acme.bitrix24.ru:"}) {
            FormBody call = form(Bodies.PLACEMENT_QUERY.replace("acme.bitrix24.ru", host), Bodies.PLACEMENT);
            assertThat(refused(strict.placement(call))).isEqualTo(Refusal.OTHER_PORTAL);
        }
    }

    @Test
    void an_event_names_the_host_to_the_letter() {
        Doorkeeper strict = door.ofDomain("acme.bitrix24.ru");
        assertThat(refused(strict.event(form(Bodies.DEAL_UPDATE.replace("acme.bitrix24.ru", "acme.bitrix24.ru:8080")))))
                .isEqualTo(Refusal.OTHER_PORTAL);
    }

    @Test
    void options_and_language_of_a_placement_may_be_anything() {
        assertThat(placement("%7B%22ENTITY_ID%22%3A31%7D", "DE").entityId()).contains("31");
        assertThat(placement("undefined", "DE").entityId()).isEmpty();
        assertThat(placement("[]", "DE").entityId()).isEmpty();
        assertThat(placement("%7B%22ID%22%3A%22..%2F1%22%7D", "DE").entityId()).isEmpty();
        assertThat(placement("%5B".repeat(5000), "DE").entityId()).isEmpty();
        assertThat(placement("", "DE").language()).isEqualTo("de");
        assertThat(placement("", "%3Cb%3E").language()).isEqualTo("en");
    }

    private PlacementCall placement(String options, String language) {
        return accepted(door.placement(form(
                "LANG=" + language + "&DOMAIN=evil.example%0D%0AX-Y:1",
                "PLACEMENT=DEFAULT&AUTH_ID=x&APPLICATION_TOKEN=" + TOKEN + "&PLACEMENT_OPTIONS=" + options)));
    }

    @Test
    void a_host_that_is_none_does_not_get_into_a_header() {
        assertThat(placement("", "ru").frameAncestors()).isEqualTo("frame-ancestors 'none'");
    }

    @Test
    void a_placement_of_a_stranger_or_without_user_is_refused() {
        assertThat(refused(door.placement(form(Bodies.PLACEMENT_QUERY, Bodies.PLACEMENT.replace(TOKEN, "x")))))
                .isEqualTo(Refusal.WRONG_TOKEN);
        assertThat(refused(door.placement(form(Bodies.PLACEMENT_QUERY, Bodies.PLACEMENT.replace("AUTH_ID", "A")))))
                .isEqualTo(Refusal.INCOMPLETE);
        assertThat(refused(door.placement(form(Bodies.DEAL_UPDATE)))).isEqualTo(Refusal.NO_TOKEN);
    }

    @Test
    void a_robot_says_its_card_and_its_settings_and_can_be_answered() {
        RobotCall call = accepted(door.robot(form(Bodies.ROBOT)));
        assertThat(call.code()).isEqualTo("our_reminder");
        assertThat(call.document().subject()).isEqualTo(new SubjectRef("b24", "deal", "1207"));
        assertThat(call.property("template")).contains("t1");
        assertThat(call.property("empty")).isEmpty();
        assertThat(call.propertyValues("people")).containsExactly("17", "21");
        assertThat(call.isAwaited()).isTrue();
        assertThat(call.tokens().orElseThrow().userId()).contains("7");
        Command answer = call.answer("robot", Map.of("status", "sent"), "x".repeat(2000));
        assertThat(answer.method()).isEqualTo("bizproc.event.send");
        assertThat(answer.parameters().get("EVENT_TOKEN")).isEqualTo("c4n4ry7urn");
        assertThat(answer.parameters().get("RETURN_VALUES")).isEqualTo(Map.of("status", "sent"));
        assertThat(String.valueOf(answer.parameters().get("LOG_MESSAGE"))).hasSize(1000);
    }

    @Test
    void a_robot_without_card_or_turn_is_refused() {
        assertThat(refused(door.robot(form(Bodies.ROBOT.replace("DEAL_1207", "DEAL_0")))))
                .isEqualTo(Refusal.INCOMPLETE);
        assertThat(refused(door.robot(form(Bodies.ROBOT.replace("event_token", "x")))))
                .isEqualTo(Refusal.INCOMPLETE);
        assertThat(refused(door.robot(form(Bodies.ROBOT.replace(TOKEN, "x"))))).isEqualTo(Refusal.WRONG_TOKEN);
    }

    @Test
    void the_webhook_robot_of_the_portal_needs_a_token_in_body_or_address() {
        String body = "document_id[2]=DYNAMIC_128_7&auth[domain]=acme.bitrix24.ru";
        assertThat(accepted(door.webhookRobot(form("token=" + TOKEN, body))).document())
                .isEqualTo(new DocumentRef("dynamic_128", "7"));
        assertThat(accepted(door.webhookRobot(form("", "document_id=SMART_INVOICE_3&auth[application_token]=" + TOKEN)))
                        .document())
                .isEqualTo(new DocumentRef("smart_invoice", "3"));
        assertThat(refused(door.webhookRobot(form("", body)))).isEqualTo(Refusal.NO_TOKEN);
        assertThat(refused(door.webhookRobot(form("token=x", body)))).isEqualTo(Refusal.WRONG_TOKEN);
        assertThat(refused(door.webhookRobot(form("token=" + TOKEN, "")))).isEqualTo(Refusal.INCOMPLETE);
    }

    @Test
    void refusals_say_a_status_and_what_to_do() {
        assertThat(Refusal.values())
                .allSatisfy(why -> assertThat(why.status()).isBetween(400, 503))
                .allSatisfy(why -> assertThat(why.code()).matches("[a-z]+(-[a-z]+)*"))
                .allSatisfy(why -> assertThat(why.message()).startsWith("A call from Bitrix24 was refused: "));
    }
}
