package io.napomni.bitrix24.inbound;

import java.nio.charset.StandardCharsets;

/** Bodies as a portal sends them, each secret in them a canary. */
final class Bodies {
    static final String TOKEN = "c4n4ry4ppt0k3n51";
    static final String MEMBER = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";

    static final String DEAL_UPDATE = "event=ONCRMDEALUPDATE&event_handler_id=201&data%5BFIELDS%5D%5BID%5D=1207"
            + "&ts=1795270000&auth%5Baccess_token%5D=c4n4ry4cc355&auth%5Bexpires_in%5D=3600&auth%5Bscope%5D=crm"
            + "&auth%5Bdomain%5D=acme.bitrix24.ru&auth%5Bclient_endpoint%5D=https%3A%2F%2Facme.bitrix24.ru%2Frest%2F"
            + "&auth%5Bserver_endpoint%5D=https%3A%2F%2Foauth.bitrix24.tech%2Frest%2F&auth%5Bmember_id%5D=" + MEMBER
            + "&auth%5Bapplication_token%5D=" + TOKEN;
    static final String SHORT_WEBHOOK = "event=ONCRMDEALUPDATE&data[FIELDS][ID]=1207&ts=1795270000"
            + "&auth[domain]=acme.bitrix24.ru&auth[member_id]=" + MEMBER + "&auth[application_token]=" + TOKEN;
    static final String INSTALL = "event=ONAPPINSTALL&data[VERSION]=1&data[LANGUAGE_ID]=ru&ts=1795270000"
            + "&auth[access_token]=c4n4ry4cc355&auth[refresh_token]=c4n4ryr3fr35h&auth[expires_in]=3600"
            + "&auth[member_id]=" + MEMBER + "&auth[application_token]=" + TOKEN;
    static final String CALL_END = "event=ONVOXIMPLANTCALLEND&data[CALL_ID]=A1B2.3&data[CALL_TYPE]=2"
            + "&data[PHONE_NUMBER]=%2B70000000001&ts=1795270000&auth[application_token]=" + TOKEN;
    static final String PLACEMENT_QUERY = "DOMAIN=acme.bitrix24.ru&PROTOCOL=1&LANG=ru&APP_SID=51d";
    static final String PLACEMENT = "AUTH_ID=c4n4ry4cc355&AUTH_EXPIRES=3600&REFRESH_ID=c4n4ryr3fr35h"
            + "&SERVER_ENDPOINT=https%3A%2F%2Foauth.bitrix24.tech%2Frest%2F&APPLICATION_TOKEN=" + TOKEN
            + "&member_id=" + MEMBER + "&status=L&PLACEMENT=CRM_DEAL_DETAIL_TAB"
            + "&PLACEMENT_OPTIONS=%7B%22ID%22%3A%221207%22%2C%22URI%22%3A%22%5C%2Fcrm%5C%2Fdeal%22%7D";
    static final String ROBOT = "workflow_id=w1.2&code=our_reminder&document_id[0]=crm&document_id[1]=CCrmDocumentDeal"
            + "&document_id[2]=DEAL_1207&document_type[0]=crm&document_type[1]=CCrmDocumentDeal&document_type[2]=DEAL"
            + "&event_token=c4n4ry7urn&properties[template]=t1&properties[people][0]=17&properties[people][1]=21"
            + "&properties[empty]=&use_subscription=Y&timeout_duration=0&ts=1795270000&auth[access_token]=c4n4ry4cc355"
            + "&auth[domain]=acme.bitrix24.ru&auth[user_id]=7&auth[member_id]=" + MEMBER
            + "&auth[application_token]=" + TOKEN;

    private Bodies() {}

    static FormBody form(String body) {
        return form("", body);
    }

    static FormBody form(String query, String body) {
        return accepted(FormBody.read(query, body.getBytes(StandardCharsets.UTF_8)));
    }

    static <T> T accepted(Received<T> received) {
        return received.fold(call -> call, why -> {
            throw new AssertionError("refused: " + why);
        });
    }

    static Refusal refused(Received<?> received) {
        return received.fold(
                call -> {
                    throw new AssertionError("accepted: " + call);
                },
                why -> why);
    }
}
