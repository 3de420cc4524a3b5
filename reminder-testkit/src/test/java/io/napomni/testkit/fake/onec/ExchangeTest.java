package io.napomni.testkit.fake.onec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Answers as they are known from the documentation and from live bases. */
class ExchangeTest {
    private final Shop shop = Shop.open();
    private final Asker ask = shop.ask;

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void the_service_document_names_all_sets() {
        JsonNode document = ask.json("?$format=json");

        assertThat(document.path("odata.metadata").asText()).isEqualTo(shop.base.baseUrl() + "$metadata");
        assertThat(document.path("value").findValuesAsText("name"))
                .contains(Shop.ORDERS, Shop.ORDERS + "_Товары", Shop.BALANCES + "_RecordType")
                .isEqualTo(document.path("value").findValuesAsText("url"));
    }

    @Test
    void metadata_are_xml_and_say_the_same() {
        HttpResponse<String> metadata = ask.get("$metadata");

        assertThat(metadata.headers().firstValue("Content-Type")).hasValue("application/xml;charset=utf-8");
        assertThat(metadata.body()).contains("StandardODATA", "EntitySet Name=\"" + Shop.ORDERS + "\"");
    }

    @Test
    void an_order_comes_with_its_rows_and_empty_values() {
        JsonNode order =
                ask.rows(Shop.ORDERS + "?$filter=Number eq 'ТД00-000041'").get(0);

        assertThat(order.path("СуммаДокумента").toString()).isEqualTo("240000");
        assertThat(order.path("DeletionMark").isBoolean()).isTrue();
        assertThat(order.path("Договор_Key").asText()).isEqualTo("00000000-0000-0000-0000-000000000000");
        assertThat(order.path("Товары").get(0).path("LineNumber").isTextual()).isTrue();
        assertThat(order.path("Товары").get(0).path("Ref_Key").asText()).isEqualTo(Shop.FIRST);
        assertThat(order.has("Партнер@navigationLinkUrl")).isFalse();
    }

    @Test
    void links_come_with_minimal_metadata_only() {
        JsonNode minimal = ask.json(Shop.ORDERS + "(guid'" + Shop.FIRST + "')?$format=json");

        assertThat(minimal.path("odata.metadata").asText()).endsWith("$metadata#" + Shop.ORDERS + "/@Element");
        assertThat(minimal.path("Партнер@navigationLinkUrl").asText())
                .isEqualTo(Shop.ORDERS + "(guid'" + Shop.FIRST + "')/Партнер");
        assertThat(ask.json(Shop.ORDERS + "?$format=application/json;odata=fullmetadata&$top=1")
                        .path("value")
                        .get(0)
                        .path("odata.type")
                        .asText())
                .isEqualTo("StandardODATA." + Shop.ORDERS);
    }

    @Test
    void counts_are_a_number_and_a_text() {
        assertThat(ask.get(Shop.ORDERS + "/$count?$filter=Posted eq true").body())
                .isEqualTo("3");
        JsonNode page = ask.json(Shop.ORDERS + "?$inlinecount=allpages&$top=1&$format=json");
        assertThat(page.path("odata.count").isTextual()).isTrue();
        assertThat(page.path("odata.count").asText()).isEqualTo("3");
        assertThat(page.path("value")).hasSize(1);
    }

    @Test
    void a_select_chooses_values_sections_and_what_is_expanded() {
        assertThat(ask.rows(Shop.ORDERS + "?$filter=Number eq 'ТД00-000041'&$expand=Партнер"
                                + "&$select=Ref_Key,Number,Партнер/Description,Товары/LineNumber")
                        .get(0))
                .hasToString("{\"Ref_Key\":\"" + Shop.FIRST + "\",\"Number\":\"ТД00-000041\","
                        + "\"Партнер\":{\"Description\":\"Ромашка\"},\"Товары\":[{\"LineNumber\":\"1\"}]}");
        assertThat(ask.rows(Shop.ORDERS + "?$select=**&$top=1").get(0).has("Товары"))
                .isFalse();
        assertThat(ask.rows(Shop.ORDERS + "?$select=*&$top=1").get(0).has("Товары"))
                .isTrue();
        assertThat(ask.rows(Shop.ORDERS + "?$select=Number&$expand=Партнер&$top=1")
                        .get(0)
                        .has("Партнер"))
                .isFalse();
        assertThat(ask.rows(Shop.ORDERS + "?$expand=Партнер&$top=1")
                        .get(0)
                        .path("Партнер")
                        .has("Code"))
                .isTrue();
        assertThat(ask.column(
                        "Партнер____Presentation",
                        Shop.ORDERS + "?$filter=Number eq 'ТД00-000042'&$select=Партнер____Presentation"))
                .containsExactly("Азалия");
    }

    @Test
    void objects_can_be_seen_as_people_see_them() {
        JsonNode all = ask.rows(Shop.ORDERS + "?$filter=Number eq 'ТД00-000042'&$select=Number,*____Presentation")
                .get(0);
        assertThat(all.path("Партнер____Presentation").asText()).isEqualTo("Азалия");
        assertThat(all.path("Договор____Presentation").asText()).isEmpty();
        assertThat(all.has("Статус")).isFalse();
        assertThat(all.has("Ref____Presentation")).isFalse();
        assertThat(ask.column(
                        "ЗаказКлиента____Presentation",
                        Shop.BALANCES + "_RecordType?$filter=RecordType eq 'Expense'"
                                + "&$select=ЗаказКлиента____Presentation"))
                .containsExactly("ТД00-000041 от 2026-03-04T11:20:05");
        assertThat(ask.refusal(Shop.ORDERS + "?$select=Статус____Presentation")).isEqualTo("400/10");
    }

    @Test
    void sections_are_sets_and_parts_of_one_object() {
        assertThat(ask.column("Ref_Key", Shop.ORDERS + "_Товары?$orderby=Ref_Key,LineNumber"))
                .containsExactlyInAnyOrder(Shop.FIRST, Shop.SECOND, Shop.THIRD);
        assertThat(ask.json(Shop.ORDERS + "_Товары(Ref_Key=guid'" + Shop.SECOND + "',LineNumber=1)")
                        .path("Цена")
                        .decimalValue())
                .isEqualByComparingTo("100.5");
        assertThat(ask.rows(Shop.ORDERS + "(guid'" + Shop.FIRST + "')/Товары")).hasSize(1);
        assertThat(ask.json(Shop.ORDERS + "(guid'" + Shop.FIRST + "')/Партнер")
                        .path("Code")
                        .asText())
                .isEqualTo("00-12");
    }

    @Test
    void a_register_with_recorders_has_two_forms() {
        JsonNode entry = ask.rows(Shop.BALANCES + "?$top=1").get(0);
        assertThat(entry.path("RecordSet").get(0).path("Period").asText()).startsWith("2026-03-");

        assertThat(ask.column(
                        "RecordType",
                        Shop.BALANCES
                                + "_RecordType?$filter=Period ge datetime'2026-03-05T00:00:00' and Active eq true"))
                .containsExactly("Expense");
        assertThat(ask.refusal(Shop.BALANCES + "?$filter=Period ge datetime'2026-03-05T00:00:00'"))
                .isEqualTo("400/6");
    }

    @Test
    void the_record_says_what_was_asked_raw_and_decoded() {
        ask.rows(Shop.PARTNERS + "?$filter=Клиент eq true");

        assertThat(shop.base.requests().last().path()).isEqualTo(Shop.PARTNERS);
        assertThat(shop.base.requests().last().rawQuery()).contains("%20eq%20true");
        assertThat(shop.base.requests().last().query()).startsWith("$filter=Клиент eq true");
        assertThat(shop.base.requests().rows()).isEqualTo(1);
        assertThat(shop.base).asString().contains("seed " + shop.base.seed());
    }
}
