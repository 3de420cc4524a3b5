package io.napomni.testkit.fake.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecorderTest {
    private final FakePortal portal = SmallPortal.withDeals(60);
    private final RawClient client = new RawClient(portal.webhookUrl());

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void requests_and_commands_are_counted_apart() {
        client.call("batch", "{'cmd':{'a':'user.get','b':'user.get?ID=17'}}");
        client.call("user.get", "{}");
        client.post("user.get", "{'ID':");
        assertThat(portal.recorder().httpCount()).isEqualTo(3);
        assertThat(portal.recorder().callsOf("user.get")).isEqualTo(4);
        assertThat(portal.recorder()
                        .requests()
                        .get(0)
                        .asked()
                        .commands()
                        .get(1)
                        .params()
                        .path("ID")
                        .asText())
                .isEqualTo("17");
        portal.recorder().clear();
        assertThat(portal.recorder().requests()).isEmpty();
    }

    @Test
    void the_transcript_holds_what_was_sent_and_the_shape_of_what_came_back() {
        client.call("crm.item.list", "{'entityTypeId':2,'select':['id','companyId'],'start':-1,'auth':'t0k3n'}");
        assertThat(portal.recorder().transcript())
                .containsExactly(
                        "{\"http\":\"POST\",\"method\":\"crm.item.list\","
                                + "\"params\":{\"entitytypeid\":2,\"select\":[\"id\",\"companyId\"],\"start\":-1,\"auth\":\"***\"},"
                                + "\"status\":200,\"answer\":{\"result\":{\"items\":[{\"id\":\"number\",\"companyId\":\"null|number\"}]},"
                                + "\"total\":\"number\",\"time\":{\"start\":\"number\",\"finish\":\"number\",\"duration\":\"number\","
                                + "\"processing\":\"number\",\"date_start\":\"string\",\"date_finish\":\"string\",\"operating\":\"number\"}}}");
    }

    @Test
    void commands_of_one_method_share_one_shape_in_the_transcript() {
        client.call(
                "batch",
                "{'halt':1,'cmd':{'p0':'crm.item.list?entityTypeId=2&select[]=id','p1':'crm.item.list?entityTypeId=2&select[]=title'}}");
        assertThat(portal.recorder().transcript().get(0))
                .contains(
                        "\"commands\":[{\"name\":\"p0\",\"method\":\"crm.item.list\",\"params\":{\"entityTypeId\":\"2\",\"select\":{\"0\":\"id\"}}}")
                .contains("\"params\":{\"halt\":1}")
                .contains(
                        "\"result\":{\"crm.item.list\":{\"items\":[{\"id\":\"number\",\"title\":\"string\"}]}},\"result_error\":{}");
    }

    @Test
    void the_same_conversation_gives_the_same_transcript_and_no_secret() {
        client.call("user.get", "{}");
        List<String> first = portal.recorder().transcript();
        portal.recorder().clear();
        client.call("user.get", "{}");
        assertThat(portal.recorder().transcript()).isEqualTo(first);
        assertThat(first.toString())
                .doesNotContain(PortalOptions.at(SmallPortal.NOON).secret());
    }

    @Test
    void a_long_running_portal_forgets_old_requests_but_counts_them() {
        portal.recorder().keepLast(2);
        for (int call = 0; call < 5; call++) {
            client.call("batch", "{'cmd':{'a':'user.get'}}");
        }
        assertThat(portal.recorder().requests())
                .extracting(request -> request.asked().number())
                .containsExactly(4L, 5L);
        assertThat(portal.recorder().httpCount()).isEqualTo(5);
        assertThat(portal.recorder().callsOf("user.get")).isEqualTo(5);
        portal.recorder().keepLast(0);
        assertThat(portal.recorder().requests()).isEmpty();
        portal.recorder().clear();
        assertThat(portal.recorder().callsOf("user.get")).isZero();
    }

    @Test
    void a_request_is_kept_with_how_it_ended() {
        client.call("user.get", "{}");
        client.call("no.such", "{}");
        client.call("batch", "{'cmd':{'a':'no.such','b':'user.get'}}");
        assertThat(portal.recorder().requests())
                .extracting(request -> request.ended().error())
                .containsExactly("", "ERROR_METHOD_NOT_FOUND", "");
        assertThat(portal.recorder().requests())
                .extracting(request -> request.ended().failedCommands())
                .containsExactly(0, 0, 1);
        assertThat(portal.recorder().requests().get(0).ended().at()).isEqualTo(SmallPortal.NOON.instant());
        assertThat(portal.recorder().requests().get(0).ended().seconds())
                .hasValueSatisfying(seconds -> assertThat(seconds).isPositive());
    }
}
