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
}
