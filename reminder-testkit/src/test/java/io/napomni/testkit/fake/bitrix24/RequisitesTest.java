package io.napomni.testkit.fake.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.data.MultiField;
import io.napomni.testkit.fake.bitrix24.rule.Right;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a portal tells to those who look for a customer. */
class RequisitesTest {
    private static final String SELECT = "'select':['ID','ENTITY_TYPE_ID','ENTITY_ID','RQ_INN']";

    private final FakePortal portal = SmallPortal.start();
    private final RawClient client = new RawClient(portal.webhookUrl());

    @AfterEach
    void close() {
        portal.close();
    }

    private JsonNode list(String filter) {
        return client.call("crm.requisite.list", "{" + SELECT + ",'order':{'ID':'ASC'},'filter':{" + filter + "}}");
    }

    private JsonNode find(String kind, String values) {
        return client.call(
                        "crm.duplicate.findbycomm",
                        "{'type':'EMAIL','entity_type':'" + kind + "','values':[" + values + "]}")
                .path("result");
    }

    @Test
    void requisites_are_found_by_number_and_by_card_every_value_a_text() {
        portal.data().requisites().ofCompany(44, "Главные", "7707083893", "770701001");
        portal.data().requisites().ofContact(91, "ИП", "500100732259");
        assertThat(list("'@RQ_INN':['7707083893','1']").path("result").toString())
                .isEqualTo("[{\"ID\":\"1\",\"ENTITY_TYPE_ID\":\"4\",\"ENTITY_ID\":\"44\",\"RQ_INN\":\"7707083893\"}]");
        assertThat(list("'ENTITY_TYPE_ID':3,'@ENTITY_ID':[44,91]").path("total").asInt())
                .isEqualTo(1);
        assertThat(list("'@ENTITY_TYPE_ID':[3,4]").path("total").asInt()).isEqualTo(2);
        assertThat(list("'RQ_INN':'7707'").path("total").asInt()).isZero();
    }

    @Test
    void they_come_fifty_to_a_page_and_only_of_cards_that_may_be_read() {
        LongStream.rangeClosed(1, 60).forEach(id -> portal.data().requisites().ofCompany(id, "", "7707083893", ""));
        portal.data().requisites().ofContact(91, "ИП", "500100732259");
        JsonNode first = list("'RQ_INN':'7707083893'");
        assertThat(first.path("result")).hasSize(50);
        assertThat(first.path("next").asInt()).isEqualTo(50);
        portal.data().items(EntityType.COMPANY).rights().deny(Right.READ);
        assertThat(list("").path("total").asInt()).isEqualTo(1);
        portal.data().items(EntityType.CONTACT).rights().deny(Right.READ);
        assertThat(list("").path("error_description").asText()).isEqualTo("Access denied.");
    }

    @Test
    void cards_are_found_by_a_whole_address_whatever_its_case() {
        portal.companies().put(300, Map.of("title", "A"), MultiField.workEmail("Office@Firm.test"));
        portal.companies().put(301, Map.of("title", "B"), MultiField.workEmail("a@firm.test; b@firm.test"));
        portal.contacts().put(302, Map.of("name", "C"), MultiField.workEmail("office@firm.test"));
        assertThat(find("COMPANY", "'office@firm.test','nobody@firm.test'").toString())
                .isEqualTo("{\"COMPANY\":[300]}");
        assertThat(find("CONTACT", "'OFFICE@firm.test'").path("CONTACT").path(0).asLong())
                .isEqualTo(302);
        assertThat(find("COMPANY", "'a@firm.test'").toString()).isEqualTo("[]");
    }

    @Test
    void twenty_of_a_kind_are_all_and_then_no_other_kind_is_told() {
        LongStream.rangeClosed(301, 325)
                .forEach(id -> portal.contacts().put(id, Map.of("name", "C"), MultiField.workEmail("info@mall.test")));
        portal.companies().put(400, Map.of("title", "A"), MultiField.workEmail("info@mall.test"));
        JsonNode all = client.call("crm.duplicate.findbycomm", "{'type':'EMAIL','values':['info@mall.test']}")
                .path("result");
        assertThat(all.path("CONTACT")).hasSize(20);
        assertThat(all.has("COMPANY")).isFalse();
        assertThat(find("COMPANY", "'info@mall.test'").path("COMPANY")).hasSize(1);
    }

    @Test
    void a_question_without_values_or_rights_is_refused() {
        assertThat(client.call("crm.duplicate.findbycomm", "{'type':'EMAIL','values':[]}")
                        .path("error")
                        .asText())
                .isEqualTo("Communication values is not defined");
        portal.data().items(EntityType.COMPANY).rights().deny(Right.READ);
        assertThat(client.call(
                                "crm.duplicate.findbycomm",
                                "{'type':'EMAIL','entity_type':'COMPANY','values':['a@b.test']}")
                        .path("error_description")
                        .asText())
                .isEqualTo("Access denied");
    }
}
