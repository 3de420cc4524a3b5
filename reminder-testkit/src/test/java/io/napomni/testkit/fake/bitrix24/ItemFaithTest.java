package io.napomni.testkit.fake.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.napomni.testkit.fake.bitrix24.data.Field;
import io.napomni.testkit.fake.bitrix24.data.FieldType;
import io.napomni.testkit.fake.bitrix24.rule.Right;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemFaithTest {
    private final FakePortal portal = SmallPortal.start();
    private final RawClient client = new RawClient(portal.webhookUrl());

    @AfterEach
    void close() {
        portal.close();
    }

    private JsonNode item(String method, String more) {
        return client.call("crm.item." + method, "{'entityTypeId':2," + more + "}");
    }

    private JsonNode update(String fields) {
        return item("update", "'id':1207,'fields':{" + fields + "}");
    }

    @ParameterizedTest
    @CsvSource({
        "UF_CRM_1747309879, ufCrm_1747309879",
        "UF_CRM_3_1747309727, ufCrm3_1747309727",
        "UF_CRM_3_DIGIT, ufCrm3Digit",
        "UF_CRM_CONTRACT_NUMBER, ufCrmContractNumber",
        "UF_CRM_3_DIGIT10, ufCrm_3_DIGIT10",
        "UF_CRM_3_DIGIT_10, ufCrm_3_DIGIT_10",
        "UF_CRM_DIGIT10, ufCrm_DIGIT10"
    })
    void user_fields_are_named_by_the_documented_table(String upperName, String name) {
        portal.deals().fields().put(Field.userNamed(upperName, "Поле", FieldType.STRING));
        assertThat(item("fields", "'x':1")
                        .at("/result/fields/" + name + "/upperName")
                        .asText())
                .isEqualTo(upperName);
        assertThat(update("'" + name + "':'v'").at("/result/item/" + name).asText())
                .isEqualTo("v");
    }

    @Test
    void of_two_fields_that_would_have_one_name_the_later_keeps_its_upper_name() {
        portal.deals().fields().put(Field.userNamed("UF_CRM_AB", "One", FieldType.STRING));
        portal.deals().fields().put(Field.userNamed("UF_CRM_A_B", "Two", FieldType.STRING));
        portal.deals().fields().put(Field.userNamed("UF_CRM_A_b", "Three", FieldType.STRING));
        JsonNode fields = item("fields", "'x':1").at("/result/fields");
        assertThat(fields.at("/ufCrmAB/title").asText()).isEqualTo("Two");
        assertThat(fields.at("/UF_CRM_A_b/title").asText()).isEqualTo("Three");
    }

    @Test
    void original_names_are_understood_and_shown_but_a_selection_loses_the_standard_fields() {
        String original = "'useOriginalUfNames':'Y','filter':{'UF_CRM_1700000001':'ДК-118/26'}";
        JsonNode whole = item("list", original).at("/result/items/0");
        assertThat(whole.path("UF_CRM_1700000001").asText()).isEqualTo("ДК-118/26");
        assertThat(whole.path("id").asLong()).isEqualTo(1207);
        assertThat(whole.has(SmallPortal.NUMBER)).isFalse();
        assertThat(item("list", original + ",'select':['id','title','UF_CRM_1700000001']")
                        .at("/result/items")
                        .toString())
                .isEqualTo("[{\"UF_CRM_1700000001\":\"ДК-118/26\"}]");
        assertThat(item("list", original + ",'select':['id','title']")
                        .at("/result/items")
                        .toString())
                .isEqualTo("[[]]");
        JsonNode written = item("update", "'id':1207,'useOriginalUfNames':'Y','fields':{'UF_CRM_1700000001':'Х-1'}");
        assertThat(written.at("/result/item/UF_CRM_1700000001").asText()).isEqualTo("Х-1");
    }

    @Test
    void a_disabled_field_is_null_whatever_is_written() {
        Field probability = portal.deals().fields().find("probability").orElseThrow();
        portal.deals().update(1207, "probability", 50);
        portal.deals().fields().put(probability.disabled());
        assertThat(update("'probability':70").at("/result/item/probability").isNull())
                .isTrue();
        assertThat(portal.deals().find(1207).orElseThrow().text("probability")).isEqualTo("50");
    }

    @Test
    void an_enumeration_takes_the_ids_it_offers_and_money_stays_as_written() {
        portal.deals()
                .fields()
                .put(Field.user("ufCrm_1700000011", "Тариф", FieldType.ENUMERATION)
                        .offering(Map.of(81L, "Базовый")));
        portal.deals().fields().put(Field.user("ufCrm_1700000012", "Цена", FieldType.MONEY));
        JsonNode item =
                update("'ufCrm_1700000011':'81','ufCrm_1700000012':'300|RUB'").at("/result/item");
        assertThat(item.path("ufCrm_1700000011").isNumber()).isTrue();
        assertThat(item.path("ufCrm_1700000011").asLong()).isEqualTo(81);
        assertThat(item.path("ufCrm_1700000012").asText()).isEqualTo("300|RUB");
        assertThat(update("'ufCrm_1700000011':82").path("error").asText()).isEqualTo("CRM_FIELD_ERROR_VALUE_NOT_VALID");
        assertThat(item("fields", "'x':1")
                        .at("/result/fields/ufCrm_1700000011/items")
                        .toString())
                .isEqualTo("[{\"ID\":\"81\",\"VALUE\":\"Базовый\"}]");
    }

    @Test
    void a_multiple_field_needs_a_list() {
        JsonNode answer = update("'contactIds':91");
        assertThat(answer.path("error").asText()).isEqualTo("100");
        assertThat(answer.path("error_description").asText())
                .isEqualTo("Expected iterable value for multiple field, but got `integer` instead");
    }

    @Test
    void the_first_contact_and_the_list_of_contacts_follow_each_other() {
        portal.data().contacts().put(95, Map.of("name", "Пётр"));
        JsonNode second = update("'contactIds':[95,91]").at("/result/item");
        assertThat(second.path("contactId").asLong()).isEqualTo(95);
        assertThat(update("'contactId':91").at("/result/item/contactIds").toString())
                .isEqualTo("[91,95]");
        assertThat(update("'contactId':''").at("/result/item/contactIds").toString())
                .isEqualTo("[]");
    }

    @Test
    void an_unknown_employee_cannot_be_responsible() {
        assertThat(update("'assignedById':21").at("/result/item/assignedById").asLong())
                .isEqualTo(21);
        assertThat(update("'assignedById':404").path("error").asText()).isEqualTo("CRM_FIELD_ERROR_VALUE_NOT_VALID");
        assertThat(portal.deals().find(1207).orElseThrow().text("assignedById")).isEqualTo("21");
    }

    @Test
    void a_required_field_is_asked_for() {
        Field number = portal.deals().fields().find(SmallPortal.NUMBER).orElseThrow();
        portal.deals().fields().put(number.required());
        JsonNode refused = item("add", "'fields':{'title':'x'}");
        assertThat(refused.path("error").asText()).isEqualTo("CRM_FIELD_ERROR_REQUIRED");
        assertThat(refused.path("error_description").asText()).isEqualTo("The \"Номер договора\" field is required");
        assertThat(update("'title':'still allowed'").has("error")).isFalse();
        assertThat(update("'" + SmallPortal.NUMBER + "':''").path("error").asText())
                .isEqualTo("CRM_FIELD_ERROR_REQUIRED");
    }

    @Test
    void a_batch_import_makes_what_it_can_and_refuses_more_than_twenty() {
        JsonNode items = item("batchImport", "'data':[{'title':'A'},{'stageId':'C3:NEW'},{'title':'B'}]")
                .at("/result/items");
        assertThat(items.at("/0/item/id").asLong()).isEqualTo(1208);
        assertThat(items.at("/1/error").asText()).isEqualTo("CRM_FIELD_ERROR_VALUE_NOT_VALID");
        assertThat(items.at("/2/item/id").asLong()).isEqualTo(1209);
        String many = "{},".repeat(21).replaceAll(",$", "");
        assertThat(item("batchimport", "'data':[" + many + "]").path("error").asText())
                .isEqualTo("MAX_IMPORT_BATCH_SIZE_EXCEEDED");
        assertThat(portal.deals().size()).isEqualTo(3);
    }

    @Test
    void a_deleted_item_is_gone() {
        assertThat(item("delete", "'id':1207").path("result").toString()).isEqualTo("[]");
        assertThat(item("delete", "'id':1207").path("error_description").asText())
                .isEqualTo("Item not found");
        assertThat(item("get", "'id':1207").path("error_description").asText()).isEqualTo("Element not found");
    }

    @Test
    void rights_that_were_taken_away_are_missed_where_they_are_needed() {
        portal.deals().rights().deny(Right.STAGE);
        JsonNode refused = update("'stageId':'C3:NEW'");
        assertThat(refused.path("error").asText("none")).isEmpty();
        assertThat(update("'title':'New'").has("error")).isFalse();
        portal.deals().rights().deny(Right.READ);
        assertThat(item("list", "'x':1").at("/result/items")).isEmpty();
        assertThat(item("get", "'id':1207").path("error").asText()).isEqualTo("ACCESS_DENIED");
        portal.deals().rights().deny(Right.UPDATE);
        assertThat(update("'title':'x'").path("error").asText()).isEqualTo("ACCESS_DENIED");
    }

    @Test
    void origin_finds_what_was_made_before() {
        item("add", "'fields':{'title':'x','originatorId':'lib','originId':'renewal:1207:2027'}");
        assertThat(item("list", "'filter':{'originatorId':'lib','=originId':'renewal:1207:2027'}")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }
}
