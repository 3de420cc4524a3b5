package io.napomni.testkit.fake.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.napomni.testkit.fake.bitrix24.data.PortalData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StagesTest {
    private final FakePortal portal = SmallPortal.start();
    private final RawClient client = new RawClient(portal.webhookUrl());

    @AfterEach
    void close() {
        portal.close();
    }

    private JsonNode history(int type, String more) {
        return client.call("crm.stagehistory.list", "{'entityTypeId':" + type + more + "}");
    }

    @Test
    void each_change_of_stage_is_kept_whoever_makes_it() {
        portal.deals().update(1207, "stageId", "C3:NEW");
        client.call("crm.item.update", "{'entityTypeId':2,'id':1207,'fields':{'title':'no move'}}");
        client.call("crm.item.update", "{'entityTypeId':2,'id':1207,'fields':{'stageId':'C3:WON'}}");
        client.call("crm.item.update", "{'entityTypeId':2,'id':1207,'fields':{'categoryId':0}}");
        JsonNode answer = history(2, ",'filter':{'OWNER_ID':1207},'order':{'ID':'ASC'}");
        assertThat(answer.at("/result/items").findValuesAsText("STAGE_ID"))
                .containsExactly("C3:EXECUTING", "C3:NEW", "C3:WON", "NEW");
        assertThat(answer.at("/result/items").findValuesAsText("TYPE_ID")).containsExactly("1", "2", "3", "5");
        assertThat(answer.path("total").asInt()).isEqualTo(4);
        assertThat(answer.at("/result/items/1").toString())
                .isEqualTo("{\"ID\":2,\"TYPE_ID\":2,\"OWNER_ID\":1207,"
                        + "\"CREATED_TIME\":\"2026-11-21T12:00:00+03:00\",\"CATEGORY_ID\":3,"
                        + "\"STAGE_SEMANTIC_ID\":\"P\",\"STAGE_ID\":\"C3:NEW\"}");
    }

    @Test
    void the_history_is_filtered_and_a_kind_without_stages_has_none() {
        portal.deals().update(1207, "stageId", "C3:WON");
        assertThat(history(2, ",'filter':{'>=CREATED_TIME':'2026-11-21T00:00:00+03:00','STAGE_SEMANTIC_ID':'S'}")
                        .at("/result/items")
                        .findValuesAsText("STAGE_ID"))
                .containsExactly("C3:WON");
        assertThat(history(2, ",'select':['STAGE_ID'],'start':-1")
                        .at("/result/items/0")
                        .toString())
                .isEqualTo("{\"STAGE_ID\":\"C3:EXECUTING\"}");
        assertThat(history(3, "").path("error").asText()).isEqualTo("ENTITY_TYPE_NOT_SUPPORTED");
        assertThat(history(2, ",'filter':{'NONSENSE':1}").path("error").asText())
                .isEqualTo("INVALID_ARG_VALUE");
    }

    @Test
    void a_smart_invoice_goes_from_new_to_paid_in_its_own_pipeline() {
        JsonNode made = client.call(
                        "crm.item.add",
                        "{'entityTypeId':31,'fields':{'title':'Счёт','parentId2':1207,'closedate':'2026-12-10','opportunity':900}}")
                .at("/result/item");
        assertThat(made.path("stageId").asText()).isEqualTo("DT31_5:N");
        assertThat(made.path("parentId2").asLong()).isEqualTo(1207);
        assertThat(made.path("accountNumber").asText()).isNotEmpty();
        JsonNode paid = client.call(
                        "crm.item.update",
                        "{'entityTypeId':31,'id':" + made.path("id").asLong() + ",'fields':{'stageId':'DT31_5:P'}}")
                .at("/result/item");
        assertThat(paid.path("stageSemanticId").asText()).isEqualTo("S");
        assertThat(paid.path("previousStageId").asText()).isEqualTo("DT31_5:N");
        assertThat(client.call("crm.item.list", "{'entityTypeId':31,'filter':{'parentId2':1207,'stageSemanticId':'S'}}")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(history(31, "").path("total").asInt()).isEqualTo(2);
    }

    @Test
    void pipelines_and_stages_of_invoices_are_listed_like_those_of_deals() {
        assertThat(client.call("crm.category.list", "{'entityTypeId':31}")
                        .at("/result/categories/0/id")
                        .asLong())
                .isEqualTo(PortalData.INVOICES);
        assertThat(client.call("crm.status.list", "{'filter':{'ENTITY_ID':'SMART_INVOICE_STAGE_5'}}")
                        .path("result")
                        .findValuesAsText("STATUS_ID"))
                .containsExactly("DT31_5:N", "DT31_5:S", "DT31_5:P", "DT31_5:D");
        JsonNode types = client.call("crm.status.entity.types", "{}").path("result");
        assertThat(types.findValuesAsText("ID")).contains("SMART_INVOICE_STAGE_5", "DEAL_STAGE_3", "DEAL_STAGE");
        assertThat(types.findValuesAsText("PREFIX")).containsExactly("DT31_5", "C3");
        assertThat(types.findValuesAsText("START_FIELD")).containsExactly("C3:NEW", "NEW");
    }
}
