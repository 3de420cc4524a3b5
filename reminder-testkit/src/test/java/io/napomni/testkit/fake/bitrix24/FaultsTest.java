package io.napomni.testkit.fake.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.napomni.testkit.fake.bitrix24.fault.Fault;
import io.napomni.testkit.fake.bitrix24.fault.When;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private static final String COMMENT = "{'fields':{'ENTITY_TYPE':'deal','ENTITY_ID':1207,'COMMENT':'sent'}}";

    private final FakePortal portal = SmallPortal.withDeals(60);
    private final RawClient client = new RawClient(portal.webhookUrl());

    @AfterEach
    void close() {
        portal.close();
    }

    private HttpResponse<String> comment() {
        return client.post("crm.timeline.comment.add", COMMENT);
    }

    @Test
    void a_fault_hits_once_and_the_call_is_not_executed() {
        portal.faults().next(Fault.internalError());
        assertThat(comment().statusCode()).isEqualTo(500);
        assertThat(portal.written().comments()).isEmpty();
        assertThat(comment().statusCode()).isEqualTo(200);
    }

    @Test
    void a_fault_after_executing_leaves_what_was_written() {
        portal.faults().next(Fault.badGateway().afterExecuting());
        HttpResponse<String> response = comment();
        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(response.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(response.body()).contains("<center>nginx</center>");
        assertThat(portal.written().comments()).hasSize(1);
    }

    @Test
    void a_dropped_connection_may_hide_a_write_or_not() {
        portal.faults().next(Fault.dropped());
        assertThatThrownBy(this::comment).isInstanceOf(UncheckedIOException.class);
        assertThat(portal.written().comments()).isEmpty();
        portal.faults().next(Fault.dropped().afterExecuting());
        assertThatThrownBy(this::comment).isInstanceOf(UncheckedIOException.class);
        assertThat(portal.written().comments()).hasSize(1);
        assertThat(portal.recorder().requests())
                .extracting(request -> request.status())
                .containsExactly(0, 0);
    }

    @Test
    void faults_wait_for_their_method_even_inside_a_batch() {
        portal.faults()
                .inject(
                        Fault.queryLimitExceeded(),
                        When.method("crm.item.list").after(1).times(2));
        String batch = "{'cmd':{'p':'crm.item.list?entityTypeId=2'}}";
        assertThat(client.post("user.get", "{}").statusCode()).isEqualTo(200);
        assertThat(client.post("crm.item.list", "{'entityTypeId':2}").statusCode())
                .isEqualTo(200);
        assertThat(client.post("batch", batch).statusCode()).isEqualTo(503);
        assertThat(client.post("crm.item.list", "{'entityTypeId':2}").statusCode())
                .isEqualTo(503);
        assertThat(client.post("batch", batch).statusCode()).isEqualTo(200);
    }

    @Test
    void json_may_end_in_the_middle_the_body_be_empty_or_called_html() {
        portal.faults().next(Fault.truncatedJson());
        assertThatThrownBy(() -> client.call("user.get", "{}")).isInstanceOf(UncheckedIOException.class);
        portal.faults().next(Fault.emptyBody());
        assertThat(client.post("user.get", "{}").body()).isEmpty();
        portal.faults().next(Fault.wrongContentType());
        HttpResponse<String> html = client.post("user.get", "{}");
        assertThat(html.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(RawClient.json(html).path("result")).hasSize(3);
    }

    @Test
    void the_connection_may_break_in_the_middle_of_the_body() {
        portal.faults().next(Fault.cutOff());
        assertThatThrownBy(() -> client.post("user.get", "{}")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void a_slow_body_arrives_whole() {
        portal.faults().next(Fault.slowBody(Duration.ofMillis(1)));
        assertThat(client.call("user.get", "{}").path("result")).hasSize(3);
    }

    @Test
    void errors_may_have_an_empty_code_or_a_number() {
        for (String code : List.of("", "0", "100")) {
            portal.faults().next(Fault.error(400, code, "Access denied."));
            assertThat(client.post("user.get", "{}").body()).startsWith("{\"error\":\"" + code + "\",");
        }
        portal.faults().next(Fault.overloadLimit());
        assertThat(client.post("user.get", "{}").body()).contains("OVERLOAD_LIMIT");
        portal.faults().next(Fault.operationTimeLimit());
        assertThat(client.post("user.get", "{}").statusCode()).isEqualTo(429);
    }

    @Test
    void one_command_of_a_batch_may_fail() {
        portal.faults().fail(When.method("user.get").after(1), "ERROR_CORE", "broken");
        JsonNode result =
                client.call("batch", "{'cmd':{'a':'user.get','b':'user.get'}}").path("result");
        assertThat(result.path("result").has("a")).isTrue();
        assertThat(result.at("/result_error/b/error").asText()).isEqualTo("ERROR_CORE");
    }

    @Test
    void a_list_may_break_off_as_though_it_were_complete() {
        portal.faults().breakOffList(When.method("crm.item.list"), 7);
        assertThat(client.call("crm.item.list", "{'entityTypeId':2,'start':-1}").at("/result/items"))
                .hasSize(7);
        portal.faults().clear();
        assertThat(client.call("crm.item.list", "{'entityTypeId':2,'start':-1}").at("/result/items"))
                .hasSize(50);
    }

    @Test
    void data_may_change_between_two_reads() {
        portal.beforeEachAnswer(asked -> {
            if (asked.number() == 2) {
                portal.deals().update(1207, "stageId", "C3:LOSE");
            }
        });
        String get = "{'entityTypeId':2,'id':1207}";
        assertThat(client.call("crm.item.get", get).at("/result/item/closed").asText())
                .isEqualTo("N");
        assertThat(client.call("crm.item.get", get).at("/result/item/closed").asText())
                .isEqualTo("Y");
    }
}
