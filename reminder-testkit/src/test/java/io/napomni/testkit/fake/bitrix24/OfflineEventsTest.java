package io.napomni.testkit.fake.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.napomni.testkit.fake.bitrix24.auth.PortalApp;
import io.napomni.testkit.fake.bitrix24.event.OfflineRow;
import io.napomni.testkit.fake.bitrix24.event.PortalEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OfflineEventsTest {
    private static final PortalApp APP = PortalApp.of("local.reminder", "cl13ntS3cr3t");

    private final FakePortal portal = SmallPortal.with(APP);
    private final RawClient client = RawClient.of(portal, APP);

    @BeforeEach
    void bind() {
        client.call("event.bind", "{'event':'ONCRMDEALUPDATE','event_type':'offline'}");
    }

    @AfterEach
    void close() {
        portal.close();
    }

    private void change(int howMany) {
        IntStream.rangeClosed(1, howMany).forEach(id -> portal.emit(PortalEvent.of("ONCRMDEALUPDATE", id)));
    }

    private JsonNode get(String params) {
        return client.call("event.offline.get", params).path("result");
    }

    @Test
    void a_deal_that_changes_often_has_one_row_and_nobody_is_called() {
        change(1);
        change(1);
        portal.deals().update(1207, "title", "Другая");
        JsonNode rows = client.call("event.offline.list", "{}").path("result");
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).toString())
                .isEqualTo(
                        "{\"ID\":\"1\",\"TIMESTAMP_X\":\"2026-11-21T12:00:00+03:00\",\"EVENT_NAME\":\"ONCRMDEALUPDATE\","
                                + "\"MESSAGE_ID\":\"2\",\"PROCESS_ID\":\"\",\"ERROR\":\"0\",\"EVENT_DATA\":{\"FIELDS\":{\"ID\":\"1\"}},"
                                + "\"EVENT_ADDITIONAL\":false}");
        assertThat(portal.deliveries()).isEmpty();
    }

    @Test
    void reading_without_clear_0_removes() {
        change(2);
        JsonNode read = get("{}");
        assertThat(read.path("process_id").isNull()).isTrue();
        assertThat(read.path("events")).hasSize(2);
        assertThat(get("{}").path("events")).isEmpty();
    }

    @Test
    void reserved_rows_are_hidden_from_others_until_they_are_confirmed() {
        change(60);
        JsonNode first = get("{'clear':0}");
        JsonNode second = get("{'clear':0}");
        Set<String> ids = new HashSet<>();
        first.path("events").forEach(row -> ids.add(row.path("ID").asText()));
        second.path("events").forEach(row -> ids.add(row.path("ID").asText()));
        assertThat(first.path("events")).hasSize(50);
        assertThat(second.path("events")).hasSize(10);
        assertThat(ids).hasSize(60);
        String process = first.path("process_id").asText();
        assertThat(get("{'clear':0,'process_id':'" + process + "'}").path("events"))
                .hasSize(50);
        client.call("event.offline.clear", "{'process_id':'" + process + "','id':[1,2,55]}");
        assertThat(portal.data().subscribers().offline().rows())
                .hasSize(58)
                .extracting(OfflineRow::id)
                .contains(55L);
    }

    @Test
    void parallel_readers_get_different_rows() {
        change(200);
        List<String> rows = IntStream.range(0, 8)
                .parallel()
                .mapToObj(reader -> get("{'clear':0,'limit':25}").path("events"))
                .flatMap(events -> events.findValues("MESSAGE_ID").stream())
                .map(JsonNode::asText)
                .toList();
        assertThat(rows).hasSize(200).doesNotHaveDuplicates();
        assertThat(portal.data().subscribers().offline().rows())
                .allSatisfy(row -> assertThat(row.processId()).isNotEmpty());
    }

    @Test
    void a_change_while_a_row_is_reserved_makes_it_wait_again() {
        change(1);
        String process = get("{'clear':0}").path("process_id").asText();
        change(1);
        client.call("event.offline.clear", "{'process_id':'" + process + "'}");
        assertThat(get("{'clear':0}").path("events")).hasSize(1);
    }

    @Test
    void failed_rows_come_only_to_those_who_ask_for_them() {
        change(2);
        String process = get("{'clear':0}").path("process_id").asText();
        client.call("event.offline.error", "{'process_id':'" + process + "','message_id':[1]}");
        JsonNode failed =
                client.call("event.offline.list", "{'filter':{'=ERROR':1}}").path("result");
        assertThat(failed.findValuesAsText("MESSAGE_ID")).containsExactly("1");
        assertThat(client.call("event.offline.list", "{'filter':{'>PROCESS_ID':'!','>ID':1},'order':{'ID':'DESC'}}")
                        .path("result"))
                .hasSize(1);
    }

    @Test
    void a_plan_without_confirmation_removes_what_it_gives() {
        assertThat(feature()).isTrue();
        portal.data().subscribers().offline().stopConfirming();
        portal.data().subscribers().offline().stopTellingData();
        change(1);
        assertThat(feature()).isFalse();
        JsonNode read = get("{'clear':0}");
        assertThat(read.path("process_id").isNull()).isTrue();
        assertThat(read.path("events").get(0).path("EVENT_DATA").isBoolean()).isTrue();
        assertThat(portal.data().subscribers().offline().rows()).isEmpty();
    }

    private boolean feature() {
        return client.call("feature.get", "{'CODE':'rest_offline_extended'}")
                .path("result")
                .path("value")
                .asText()
                .equals("Y");
    }

    @Test
    void offline_and_online_handlers_of_one_event_live_side_by_side() {
        try (HandlerServer application = HandlerServer.answering(200)) {
            client.call("event.bind", "{'event':'ONCRMDEALUPDATE','handler':'" + application.url() + "'}");
            change(1);
            assertThat(portal.deliveries()).hasSize(1);
            assertThat(portal.data().subscribers().offline().rows()).hasSize(1);
            assertThat(client.call("event.unbind", "{'event':'ONCRMDEALUPDATE','event_type':'offline'}")
                            .path("result")
                            .path("count")
                            .asInt())
                    .isEqualTo(1);
            assertThat(portal.data().subscribers().bindings()).hasSize(1);
        }
    }
}
