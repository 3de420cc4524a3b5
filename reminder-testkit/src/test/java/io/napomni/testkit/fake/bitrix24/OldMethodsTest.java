package io.napomni.testkit.fake.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.napomni.testkit.fake.bitrix24.data.Field;
import io.napomni.testkit.fake.bitrix24.data.FieldType;
import io.napomni.testkit.fake.bitrix24.rule.Right;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OldMethodsTest {
    private final FakePortal portal = SmallPortal.start();
    private final RawClient client = new RawClient(portal.webhookUrl());

    @AfterEach
    void close() {
        portal.close();
    }

    private JsonNode result(String method, String body) {
        return client.call(method, body).path("result");
    }

    private void assertRefused(String method, String body, String text) {
        JsonNode refused = client.call(method, body);
        assertThat(refused.path("error").asText("none")).isEmpty();
        assertThat(refused.path("error_description").asText()).isEqualTo(text);
        assertThat(client.post(method, body).statusCode()).isEqualTo(400);
    }

    @Test
    void a_deal_is_shown_in_texts_under_the_names_of_the_database() {
        JsonNode deal = result("crm.deal.get", "{'id':1207}");
        assertThat(deal.path("ID").isTextual()).isTrue();
        assertThat(deal.path("OPPORTUNITY").asText()).isEqualTo("125000.50");
        assertThat(deal.path("CLOSEDATE").asText()).isEqualTo("2026-12-01T03:00:00+03:00");
        assertThat(deal.path("CONTACT_ID").asText()).isEqualTo("91");
        assertThat(deal.path("UF_CRM_1700000001").asText()).isEqualTo("ДК-118/26");
        assertThat(deal.path("LEAD_ID").isNull()).isTrue();
        assertThat(deal.has("DATE_CREATE")).isTrue();
        assertThat(deal.has("CONTACT_IDS")).isFalse();
    }

    @Test
    void deals_are_listed_by_filters_of_the_old_names_and_unknown_ones_are_ignored() {
        portal.deals().put(1300, Map.of("title", "Другая"));
        JsonNode answer = client.call(
                "crm.deal.list",
                "{'select':['ID','TITLE'],'filter':{'CATEGORY_ID':3,'>=CLOSEDATE':'2026-12-01','NONSENSE':1}}");
        assertThat(answer.path("result").toString()).isEqualTo("[{\"ID\":\"1207\",\"TITLE\":\"Поставка <масел>\"}]");
        assertThat(answer.path("total").asInt()).isEqualTo(1);
        assertThat(result("crm.deal.list", "{'order':{'ID':'DESC'},'start':-1}").findValuesAsText("ID"))
                .containsExactly("1300", "1207");
        assertThat(result("crm.deal.list", "{'filter':{'>ID':1207},'select':['*']}")
                        .get(0)
                        .has("UF_CRM_1700000001"))
                .isFalse();
        assertThat(result("crm.deal.list", "{'filter':{'ID':[1207]},'select':['UF_*']}")
                        .get(0)
                        .has("TITLE"))
                .isFalse();
    }

    @Test
    void an_update_answers_true_and_cannot_move_a_deal_to_another_pipeline() {
        String fields = "'fields':{'TITLE':'New','CATEGORY_ID':0,'OPPORTUNITY':'10.5'}";
        assertThat(result("crm.deal.update", "{'id':1207," + fields + "}").booleanValue())
                .isTrue();
        assertThat(portal.deals().find(1207).orElseThrow().text("categoryId")).isEqualTo("3");
        assertThat(result("crm.deal.get", "{'id':1207}").path("OPPORTUNITY").asText())
                .isEqualTo("10.50");
        assertThat(result("crm.deal.fields", "{}")
                        .at("/CATEGORY_ID/isImmutable")
                        .asBoolean())
                .isTrue();
        assertThat(result("crm.deal.fields", "{}").path("TITLE").has("upperName"))
                .isFalse();
    }

    @Test
    void a_deal_is_added_with_a_number_for_an_answer_and_deleted_with_true() {
        long id = result("crm.deal.add", "{'fields':{'TITLE':'Old way','COMPANY_ID':44}}")
                .asLong();
        assertThat(portal.deals().find(id).orElseThrow().text("companyId")).isEqualTo("44");
        assertThat(result("crm.deal.delete", "{'id':" + id + "}").booleanValue())
                .isTrue();
        assertThat(portal.deals().contains(id)).isFalse();
    }

    @Test
    void refusals_have_a_text_and_no_code() {
        assertRefused("crm.deal.get", "{'id':0}", "ID is not defined or invalid.");
        assertRefused("crm.deal.get", "{'id':8}", "Not found");
        assertRefused("crm.deal.list", "{'filter':'x'}", "Parameter 'filter' must be array.");
        assertRefused("crm.deal.add", "{'fields':'x'}", "Parameter 'fields' must be array.");
        assertRefused("crm.deal.update", "{'id':8,'fields':{}}", "Not found");
        assertRefused("crm.contact.update", "{'id':8,'fields':{}}", "Contact is not found");
        assertRefused("crm.company.update", "{'id':8,'fields':{}}", "Company is not found");
        portal.deals().rights().deny(Right.READ);
        assertRefused("crm.deal.list", "{}", "Access denied.");
    }

    @Test
    void the_contacts_of_a_deal_name_the_main_one() {
        portal.contacts().put(95, Map.of("name", "Пётр"));
        portal.deals().update(1207, "contactIds", List.of(91, 95));
        assertThat(result("crm.deal.contact.items.get", "{'id':1207}").toString())
                .isEqualTo("[{\"CONTACT_ID\":91,\"SORT\":10,\"ROLE_ID\":0,\"IS_PRIMARY\":\"Y\"},"
                        + "{\"CONTACT_ID\":95,\"SORT\":20,\"ROLE_ID\":0,\"IS_PRIMARY\":\"N\"}]");
        assertRefused("crm.deal.contact.items.get", "{'id':8}", "Not found.");
    }

    @Test
    void addresses_come_in_get_and_in_lists_only_by_name_and_not_at_all_where_there_are_none() {
        assertThat(result("crm.contact.get", "{'id':91}").path("PHONE").toString())
                .isEqualTo(
                        "[{\"ID\":\"502\",\"VALUE_TYPE\":\"WORK\",\"VALUE\":\"+70000000001\",\"TYPE_ID\":\"PHONE\"}]");
        assertThat(result("crm.company.get", "{'id':44}").has("PHONE")).isFalse();
        assertThat(result("crm.company.get", "{'id':44}").has("EMAIL")).isTrue();
        assertThat(result("crm.contact.list", "{}").get(0).has("EMAIL")).isFalse();
        assertThat(result("crm.contact.list", "{'select':['ID','EMAIL']}")
                        .get(0)
                        .path("EMAIL"))
                .hasSize(2);
    }

    @Test
    void a_multi_field_without_an_id_is_added_and_with_delete_goes() {
        String fields =
                "'fields':{'EMAIL':[{'ID':'503','VALUE':'irina@example.test','DELETE':'Y'},{'VALUE':'new@example.test','VALUE_TYPE':'WORK'}]}";
        client.call("crm.contact.update", "{'id':91," + fields + "}");
        assertThat(result("crm.contact.get", "{'id':91}").path("EMAIL").findValuesAsText("VALUE"))
                .containsExactly("home@example.test", "new@example.test");
    }

    @Test
    void empty_user_fields_of_contacts_are_empty_texts_and_multiple_ones_false() {
        portal.contacts().fields().put(Field.user("ufCrm_1700000021", "Поле", FieldType.STRING));
        portal.contacts()
                .fields()
                .put(Field.user("ufCrm_1700000022", "Поля", FieldType.STRING).multiple());
        JsonNode contact = result("crm.contact.get", "{'id':91}");
        assertThat(contact.path("UF_CRM_1700000021").textValue()).isEmpty();
        assertThat(contact.path("UF_CRM_1700000022").isBoolean()).isTrue();
        assertThat(contact.path("COMPANY_ID").asText()).isEqualTo("44");
    }
}
