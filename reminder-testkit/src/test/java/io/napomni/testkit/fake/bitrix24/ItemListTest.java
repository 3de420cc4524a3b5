package io.napomni.testkit.fake.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ItemListTest {
    private final FakePortal portal = SmallPortal.withDeals(120);
    private final RawClient client = new RawClient(portal.webhookUrl());

    @AfterEach
    void close() {
        portal.close();
    }

    private JsonNode list(String more) {
        return client.call("crm.item.list", "{'entityTypeId':2" + more + "}");
    }

    private static List<Long> ids(JsonNode answer) {
        return answer.path("result").path("items").findValues("id").stream()
                .map(JsonNode::asLong)
                .toList();
    }

    @Test
    void a_page_is_fifty_with_a_total_and_the_start_of_the_next() {
        JsonNode first = list("");
        assertThat(ids(first)).hasSize(50).startsWith(1207L, 2001L);
        assertThat(first.path("total").asInt()).isEqualTo(121);
        assertThat(first.path("next").asInt()).isEqualTo(50);
    }

    @Test
    void the_last_page_has_no_next() {
        JsonNode last = list(",'start':100");
        assertThat(ids(last)).hasSize(21).endsWith(2120L);
        assertThat(last.has("next")).isFalse();
    }

    @Test
    void start_minus_one_counts_nothing_and_says_total_0() {
        JsonNode page = list(",'start':-1");
        assertThat(ids(page)).hasSize(50);
        assertThat(page.path("total").asInt()).isZero();
        assertThat(page.has("next")).isFalse();
    }

    @Test
    void keyset_pages_give_every_deal_once() {
        assertThat(ids(list(",'order':{'id':'ASC'},'filter':{'>id':2050},'start':-1")))
                .hasSize(50)
                .startsWith(2051L)
                .endsWith(2100L);
        assertThat(ids(list(",'filter':{'>id':2100,'<=id':2110},'start':-1")))
                .hasSize(10)
                .endsWith(2110L);
    }

    @Test
    void the_order_may_be_descending_or_by_another_field() {
        assertThat(ids(list(",'order':{'id':'DESC'},'start':-1"))).startsWith(2120L, 2119L);
        assertThat(ids(list(",'order':{'title':'desc'},'start':-1"))).startsWith(1207L, 2120L, 2119L);
        assertThat(ids(list(",'order':{'opportunity':'ASC','id':'DESC'},'start':100")))
                .endsWith(2001L, 1207L);
    }

    @Test
    void only_what_was_selected_is_shown_and_names_are_case_sensitive() {
        JsonNode item = list(",'select':['id','closedate','ID','nonsense'],'filter':{'id':1207}")
                .at("/result/items/0");
        assertThat(item.toString()).isEqualTo("{\"id\":1207,\"closedate\":\"2026-12-01T03:00:00+03:00\"}");
    }

    @Test
    void without_a_selection_the_whole_item_comes_with_its_nulls() {
        JsonNode item = list(",'filter':{'=id':[1207]}").at("/result/items/0");
        assertThat(item.path("leadId").isNull()).isTrue();
        assertThat(item.path("observers").isArray()).isTrue();
        assertThat(item.path("contactIds").toString()).isEqualTo("[91]");
        assertThat(item.path("stageSemanticId").asText()).isEqualTo("P");
        assertThat(item.path("entityTypeId").asInt()).isEqualTo(2);
        assertThat(item.has("fm")).isFalse();
    }

    @Test
    void multi_fields_of_contacts_come_only_with_a_star_or_in_get() {
        String select = "{'entityTypeId':3,'filter':{'@id':[91]},'select':";
        JsonNode named = client.call("crm.item.list", select + "['id','fm','email','hasEmail']}")
                .at("/result/items/0");
        assertThat(named.toString()).isEqualTo("{\"id\":91,\"hasEmail\":\"Y\"}");
        JsonNode star = client.call("crm.item.list", select + "['*']}").at("/result/items/0");
        JsonNode got = client.call("crm.item.get", "{'entityTypeId':3,'id':91}").at("/result/item");
        assertThat(star).isEqualTo(got);
        assertThat(star.path("fm").get(1).toString())
                .isEqualTo("{\"id\":503,\"valueType\":\"WORK\",\"value\":\"irina@example.test\",\"typeId\":\"EMAIL\"}");
        assertThat(star.path("emailHome").asText()).isEqualTo("home@example.test");
        assertThat(star.path("email").asText()).isEqualTo("irina@example.test");
    }

    @Test
    void flat_aliases_can_be_allowed_in_lists() {
        PortalOptions options = PortalOptions.at(SmallPortal.NOON).withFlatAliasesInList();
        try (FakePortal lenient = FakePortal.start(SmallPortal.data(), options)) {
            JsonNode items = new RawClient(lenient.webhookUrl())
                    .call("crm.item.list", "{'entityTypeId':4,'select':['emailWork']}")
                    .at("/result/items");
            assertThat(items.toString()).isEqualTo("[{\"emailWork\":\"office@example.test\"}]");
        }
    }

    @Test
    void an_unknown_kind_of_item_is_not_found() {
        assertThat(client.post("crm.item.list", "{'entityTypeId':5}").body()).contains("\"NOT_FOUND\"");
    }

    @Test
    void fields_are_described_with_titles_types_and_upper_names() {
        JsonNode fields = client.call("crm.item.fields", "{'entityTypeId':2}")
                .path("result")
                .path("fields");
        JsonNode shipped = fields.path(SmallPortal.SHIPPED);
        assertThat(shipped.path("upperName").asText()).isEqualTo("UF_CRM_1700000002");
        assertThat(shipped.path("title").asText()).isEqualTo("Дата последней отгрузки");
        assertThat(shipped.path("listLabel").asText()).isEqualTo("Дата последней отгрузки");
        assertThat(shipped.path("type").asText()).isEqualTo("date");
        assertThat(shipped.path("isDynamic").asBoolean()).isTrue();
        assertThat(fields.path("assignedById").path("upperName").asText()).isEqualTo("ASSIGNED_BY_ID");
        assertThat(fields.path("id").path("isReadOnly").asBoolean()).isTrue();
    }
}
