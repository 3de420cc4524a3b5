package io.napomni.testkit.fake.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.data.ItemWrite;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemWriteTest {
    private final FakePortal portal = SmallPortal.start();
    private final RawClient client = new RawClient(portal.webhookUrl());

    @AfterEach
    void close() {
        portal.close();
    }

    private JsonNode add(String fields) {
        return client.call("crm.item.add", "{'entityTypeId':2,'fields':{" + fields + "}}");
    }

    private JsonNode update(String fields) {
        return client.call("crm.item.update", "{'entityTypeId':2,'id':1207,'fields':{" + fields + "}}");
    }

    @Test
    void add_answers_with_the_whole_item_and_its_defaults() {
        JsonNode item = add("'title':'Renewal','categoryId':3,'originId':'renewal:1207','nonsense':1")
                .at("/result/item");
        assertThat(item.path("id").asLong()).isEqualTo(1208);
        assertThat(item.path("stageId").asText()).isEqualTo("C3:NEW");
        assertThat(item.path("originId").asText()).isEqualTo("renewal:1207");
        assertThat(item.path("createdTime").asText()).isEqualTo("2026-11-21T12:00:00+03:00");
        assertThat(item.path("assignedById").asLong()).isEqualTo(1);
        assertThat(item.path("companyId").isNull()).isTrue();
        assertThat(item.has("nonsense")).isFalse();
        assertThat(portal.written().items())
                .containsExactly(new ItemWrite(
                        EntityType.DEAL, 1208, true, List.of("title", "categoryId", "originId", "nonsense")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-04-29", "2025-04-29T00:00:00+03:00", "2025-04-29T23:59:00+03:00"})
    void a_date_reads_back_as_three_in_the_morning(String written) {
        assertThat(update("'closedate':'" + written + "'")
                        .at("/result/item/closedate")
                        .asText())
                .isEqualTo("2025-04-29T03:00:00+03:00");
    }

    @Test
    void unknown_fields_read_only_fields_and_bad_dates_are_ignored_with_success() {
        JsonNode item = update("'nonsense':1,'id':5,'closed':'Y','closedate':'soon','title':'New'")
                .at("/result/item");
        assertThat(item.path("id").asLong()).isEqualTo(1207);
        assertThat(item.path("closed").asText()).isEqualTo("N");
        assertThat(item.path("closedate").asText()).startsWith("2026-12-01");
        assertThat(item.path("title").asText()).isEqualTo("New");
        assertThat(item.path("updatedTime").asText()).isEqualTo("2026-11-21T12:00:00+03:00");
    }

    @Test
    void an_empty_text_clears_a_field() {
        assertThat(update("'closedate':'','contactIds':[]")
                        .at("/result/item/closedate")
                        .isNull())
                .isTrue();
        assertThat(portal.deals().find(1207).orElseThrow().value("contactIds")).isEmpty();
    }

    @Test
    void a_stage_of_another_pipeline_is_refused() {
        JsonNode answer = update("'stageId':'NEW'");
        assertThat(answer.path("error").asText()).isEqualTo("CRM_FIELD_ERROR_VALUE_NOT_VALID");
        assertThat(add("'stageId':'C3:NEW'").path("error").asText()).isEqualTo("CRM_FIELD_ERROR_VALUE_NOT_VALID");
        assertThat(portal.deals().find(1207).orElseThrow().text("stageId")).isEqualTo("C3:EXECUTING");
        assertThat(portal.written().items()).isEmpty();
    }

    @Test
    void a_closing_stage_closes_the_deal() {
        JsonNode item = update("'stageId':'C3:WON'").at("/result/item");
        assertThat(item.path("stageSemanticId").asText()).isEqualTo("S");
        assertThat(item.path("closed").asText()).isEqualTo("Y");
        assertThat(item.path("movedTime").asText()).isEqualTo("2026-11-21T12:00:00+03:00");
    }

    @Test
    void a_deal_moved_to_another_pipeline_stands_on_its_first_stage() {
        assertThat(update("'categoryId':0").at("/result/item/stageId").asText()).isEqualTo("NEW");
    }

    @Test
    void a_missing_item_is_not_found() {
        assertThat(client.post("crm.item.update", "{'entityTypeId':2,'id':8,'fields':{}}")
                        .body())
                .contains("\"NOT_FOUND\"");
    }

    @Test
    void a_multi_field_is_changed_removed_and_added_by_its_key() {
        String fm =
                "'fm':{'502':{'value':''},'503':{'value':'new@example.test'},'n0':{'typeId':'EMAIL','value':'x@example.test'}}";
        JsonNode item = client.call("crm.item.update", "{'entityTypeId':3,'id':91,'fields':{" + fm + "}}")
                .at("/result/item");
        assertThat(item.path("fm").findValues("value").toString())
                .isEqualTo("[\"new@example.test\", \"home@example.test\", \"x@example.test\"]");
        assertThat(item.path("hasPhone").asText()).isEqualTo("N");
    }

    @Test
    void changes_by_the_test_are_seen_by_the_next_read() {
        portal.deals().update(1207, SmallPortal.SHIPPED, "2026-11-20");
        assertThat(client.call("crm.item.get", "{'entityTypeId':2,'id':1207}")
                        .at("/result/item/" + SmallPortal.SHIPPED)
                        .asText())
                .isEqualTo("2026-11-20T03:00:00+03:00");
    }
}
